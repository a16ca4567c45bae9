package io.twindesk.user;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import io.twindesk.transaction.RetriedOnLockFailure;
import io.twindesk.transaction.SerializedPerWorkspace;
import io.twindesk.workspace.WorkspaceClock;
import io.twindesk.workspace.WorkspaceContext;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Creates and changes the users of the current workspace. Each call is one transaction.
 */
@Service
@Transactional
@RetriedOnLockFailure
public class UserService {

	private static final Consumer<User> NOTHING = (user) -> {
	};

	private final UserRepository users;

	private final IdentifierRepository identifiers;

	private final UserTable table;

	private final UserStore store;

	private final CustomFieldTypes customFieldTypes;

	private final WorkspaceContext workspaceContext;

	private final UsernameGenerator usernameGenerator;

	private final LinkGroups groups;

	private final UserDirectory userDirectory;

	private final WorkspaceClock clock;

	private final ApplicationEventPublisher events;

	UserService(UserRepository users, IdentifierRepository identifiers, UserTable table, UserStore store,
			CustomFieldTypes customFieldTypes, WorkspaceContext workspaceContext, UsernameGenerator usernameGenerator,
			LinkGroups groups, UserDirectory userDirectory, WorkspaceClock clock, ApplicationEventPublisher events) {
		this.users = users;
		this.identifiers = identifiers;
		this.table = table;
		this.store = store;
		this.customFieldTypes = customFieldTypes;
		this.workspaceContext = workspaceContext;
		this.usernameGenerator = usernameGenerator;
		this.groups = groups;
		this.userDirectory = userDirectory;
		this.clock = clock;
		this.events = events;
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
	public User create(UserPatch changes, String language) {
		return create(changes, language, NOTHING);
	}

	/**
	 * Creates a user as {@link #create(UserPatch, String)} does.
	 * @param callback receives the user before the commit, to write related data in the
	 * same transaction
	 */
	@SerializedPerWorkspace
	public User create(UserPatch changes, String language, Consumer<User> callback) {
		Identifier first = changes.identifiers()
			.values()
			.stream()
			.filter(Objects::nonNull)
			.findFirst()
			.orElseThrow(NoIdentifierException::new);
		UserPatch coerced = this.customFieldTypes.coerce(changes);
		String base = (changes.username() != null) ? null : UsernameGenerator.base(first);
		UserDirectory.NewUserId newId = this.userDirectory.takeUserId(base);
		String username = (base == null) ? Objects.requireNonNull(changes.username())
				: newId.usernameFree() ? base : this.usernameGenerator.nextFree(base);
		UserEntity user = new UserEntity(newId.id(), first.type(), username, language, this.clock.now());
		user.change(coerced);
		User created = user.toUser();
		this.store.insert(created, coerced);
		this.userDirectory.add(user);
		this.events.publishEvent(new UserCreated(created.id(), ChangedFields.fields(created)));
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
		return edit(id, changes, policy, NOTHING);
	}

	/**
	 * Applies a patch as {@link #edit(long, UserPatch, EditPolicy)} does.
	 * @param callback receives the user before the commit, to write related data in the
	 * same transaction
	 */
	public User edit(long id, UserPatch changes, EditPolicy policy, Consumer<User> callback) {
		if (changes.language() != null) {
			this.userDirectory.lock();
		}
		User before = this.table.lock(id).orElseThrow(() -> notFound(id));
		UserPatch coerced = this.customFieldTypes.coerce(policy.apply(before, changes));
		UserEntity user = UserEntity.of(before, null);
		UserCountKind kind = user.countKind();
		user.change(coerced);
		User after = user.toUser();
		if (!after.equals(before)) {
			user.touch(this.clock.now());
			after = user.toUser();
			this.store.update(before, after, coerced);
			this.userDirectory.move(kind, user);
			this.events.publishEvent(new UserChanged(id, ChangedFields.between(before, after)));
		}
		callback.accept(after);
		return after;
	}

	/** Blocks a user. */
	@SerializedPerWorkspace
	public User block(long id) {
		this.userDirectory.lock();
		return change(id, UserEntity::block);
	}

	/** Disables a user, which can be undone. */
	@SerializedPerWorkspace
	public User disable(long id) {
		this.userDirectory.lock();
		return change(id, UserEntity::disable);
	}

	/** Undoes blocking and disabling. */
	@SerializedPerWorkspace
	public User restore(long id) {
		this.userDirectory.lock();
		return change(id, UserEntity::restore);
	}

	/**
	 * Deletes a user permanently, including its links; its identifiers are free again.
	 */
	@SerializedPerWorkspace
	public void delete(long id) {
		this.userDirectory.lock();
		UserEntity user = lock(id);
		this.userDirectory.remove(user);
		Long group = user.linkGroup();
		this.users.delete(id);
		this.events.publishEvent(new UserDeleted(id));
		if (group != null) {
			this.groups.shrink(group, this.users.findGroup(group));
		}
	}

	/**
	 * Checks that a user exists.
	 * @throws UserNotFoundException if there is no such user
	 */
	@Transactional(readOnly = true)
	public void require(long id) {
		if (!this.users.exists(id)) {
			throw notFound(id);
		}
	}

	/** Returns the id of the user that has an identifier, in any spelling. */
	@Transactional(readOnly = true)
	public Optional<Long> find(Identifier identifier) {
		return switch (identifier.type()) {
			case EMAIL -> this.users.findIdByEmail(identifier.normalized());
			case PHONE -> this.users.findIdByPhone(identifier.normalized());
			default -> this.identifiers.findUserId(identifier.type().namespace(), identifier.normalized(),
					identifier.channel());
		};
	}

	/**
	 * Returns the id of the user that has an identifier.
	 * @throws UserNotFoundException if no user has it
	 */
	@Transactional(readOnly = true)
	public long idOf(Identifier identifier) {
		return find(identifier).orElseThrow(() -> new UserNotFoundException("this " + identifier.type().code()));
	}

	private User change(long id, BiConsumer<UserEntity, Instant> transition) {
		UserEntity user = lock(id);
		UserCountKind kind = user.countKind();
		transition.accept(user, this.clock.now());
		if (!kind.equals(user.countKind())) {
			this.userDirectory.move(kind, user);
			this.events.publishEvent(new UserChanged(id, Set.of("state")));
		}
		return user.toUser();
	}

	private UserEntity lock(long id) {
		return this.users.lock(this.workspaceContext.get().id(), id).orElseThrow(() -> notFound(id));
	}

	private static UserNotFoundException notFound(long id) {
		return new UserNotFoundException("id " + id);
	}

}
