package io.twindesk.user;

import java.util.function.Consumer;

import io.twindesk.transaction.RetriedOnLockFailure;
import io.twindesk.transaction.SerializedPerWorkspace;
import io.twindesk.transaction.WorkspaceWriteLock;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Creates and changes the users of the current workspace. Each call is one transaction.
 */
@Service
@RetriedOnLockFailure
public class UserService {

	private static final Consumer<User> NO_CALLBACK = (user) -> {
	};

	private final UserCreation creation;

	private final UserEditor editor;

	private final UserLifecycle lifecycle;

	private final WorkspaceWriteLock workspaceWriteLock;

	UserService(UserCreation creation, UserEditor editor, UserLifecycle lifecycle,
			WorkspaceWriteLock workspaceWriteLock) {
		this.creation = creation;
		this.editor = editor;
		this.lifecycle = lifecycle;
		this.workspaceWriteLock = workspaceWriteLock;
	}

	/**
	 * Creates a user with the type of its first identifier.
	 * @param language the language if the patch has none
	 * @throws NoIdentifierException if the patch has no identifier
	 * @throws IdentifierTakenException if another user has one of the identifiers
	 * @throws UsernameTakenException if another user has the username
	 * @throws InvalidCustomFieldException if a value does not fit its declared type
	 */
	@SerializedPerWorkspace
	@Transactional
	public User create(UserPatch changes, String language) {
		return this.creation.create(changes, language);
	}

	/**
	 * Creates a user as {@link #create(UserPatch, String)} does.
	 * @param callback receives the user before the commit, to write related data in the
	 * same transaction
	 */
	@SerializedPerWorkspace
	@Transactional
	public User create(UserPatch changes, String language, Consumer<User> callback) {
		User created = this.creation.create(changes, language);
		callback.accept(created);
		return created;
	}

	/**
	 * Applies a patch to a user.
	 * @param policy the dialect's rules for the edit
	 * @throws UserNotFoundException if there is no such user
	 * @throws IdentifierTakenException if another user has one of the new identifiers
	 * @throws UsernameTakenException if another user has the new username
	 * @throws InvalidCustomFieldException if a value does not fit its declared type
	 */
	public User edit(long id, UserPatch changes, EditPolicy policy) {
		return edit(id, changes, policy, NO_CALLBACK);
	}

	/**
	 * Applies a patch as {@link #edit(long, UserPatch, EditPolicy)} does. Only an edit
	 * that changes the directory is serialized per workspace.
	 * @param callback receives the user before the commit, to write related data in the
	 * same transaction
	 */
	public User edit(long id, UserPatch changes, EditPolicy policy, Consumer<User> callback) {
		if (!UserEditor.movesCount(changes)) {
			return this.editor.edit(id, changes, policy, callback);
		}
		try (WorkspaceWriteLock.Scope ignored = this.workspaceWriteLock.acquire()) {
			return this.editor.edit(id, changes, policy, callback);
		}
	}

	/** Blocks a user. */
	@SerializedPerWorkspace
	@Transactional
	public User block(long id) {
		return this.lifecycle.change(id, UserEntity::block);
	}

	/** Disables a user, which can be undone. */
	@SerializedPerWorkspace
	@Transactional
	public User disable(long id) {
		return this.lifecycle.change(id, UserEntity::disable);
	}

	/** Undoes blocking and disabling. */
	@SerializedPerWorkspace
	@Transactional
	public User restore(long id) {
		return this.lifecycle.change(id, UserEntity::restore);
	}

	/**
	 * Deletes a user permanently, including its links; its identifiers are free again.
	 */
	@SerializedPerWorkspace
	@Transactional
	public void delete(long id) {
		this.lifecycle.delete(id);
	}

}
