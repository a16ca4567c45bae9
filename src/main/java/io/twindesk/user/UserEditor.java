package io.twindesk.user;

import java.util.function.Consumer;

import io.twindesk.workspace.WorkspaceClock;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Applies patches to users, each in one transaction. */
@Component
class UserEditor {

	private final UserTable table;

	private final UserStore store;

	private final CustomFieldTypes customFieldTypes;

	private final UserDirectory userDirectory;

	private final WorkspaceClock clock;

	UserEditor(UserTable table, UserStore store, CustomFieldTypes customFieldTypes, UserDirectory userDirectory,
			WorkspaceClock clock) {
		this.table = table;
		this.store = store;
		this.customFieldTypes = customFieldTypes;
		this.userDirectory = userDirectory;
		this.clock = clock;
	}

	/** Applies a patch, see {@link UserService#edit(long, UserPatch, EditPolicy)}. */
	@Transactional
	User edit(long id, UserPatch changes, EditPolicy policy, Consumer<User> callback) {
		if (movesCount(changes)) {
			this.userDirectory.lock();
		}
		User before = this.table.lock(id).orElseThrow(() -> new UserNotFoundException("id " + id));
		UserPatch coerced = this.customFieldTypes.coerce(policy.apply(before, changes));
		User after = apply(before, coerced);
		if (!after.equals(before)) {
			this.store.update(before, after, coerced);
		}
		callback.accept(after);
		return after;
	}

	/** Returns whether a patch may move the user to the count of another language. */
	static boolean movesCount(UserPatch changes) {
		return changes.language() != null;
	}

	private User apply(User before, UserPatch changes) {
		UserEntity user = UserEntity.of(before, null);
		user.change(changes);
		User after = user.toUser();
		if (after.equals(before)) {
			return before;
		}
		user.touch(this.clock.now());
		return user.toUser();
	}

}
