package io.twindesk.user;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import io.twindesk.workspace.RetriedOnLockFailure;
import io.twindesk.workspace.WorkspaceClock;
import io.twindesk.workspace.WorkspaceContext;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What may happen to the people of the current workspace. Each call is one transaction:
 * it happens whole or not at all.
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

	private final UserStore writer;

	private final CustomFieldTypes customFieldTypes;

	private final WorkspaceContext workspaceContext;

	private final UsernameGenerator usernameGenerator;

	private final LinkGroups groups;

	private final UserDirectory userDirectory;

	private final WorkspaceClock clock;

	private final UserEvents events;

	UserService(UserRepository users, IdentifierRepository identifiers, UserTable table, UserStore writer,
			CustomFieldTypes customFieldTypes, WorkspaceContext workspaceContext, UsernameGenerator usernameGenerator,
			LinkGroups groups, UserDirectory userDirectory, WorkspaceClock clock, UserEvents events) {
		this.users = users;
		this.identifiers = identifiers;
		this.table = table;
		this.writer = writer;
		this.customFieldTypes = customFieldTypes;
		this.workspaceContext = workspaceContext;
		this.usernameGenerator = usernameGenerator;
		this.groups = groups;
		this.userDirectory = userDirectory;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Makes a user, whose type is that of the first identifier.
	 * @param language the language where the user names none
	 * @throws NoIdentifierException if none is given
	 * @throws IdentifierTakenException if another user has one of them
	 * @throws UsernameTakenException if another user has the username
	 * @throws InvalidCustomFieldException if a value does not fit its declared type
	 */
	@SerializedPerWorkspace
	public User create(UserPatch changes, String language) {
		return create(changes, language, NOTHING);
	}

	/**
	 * As {@link #create(UserPatch, String)}.
	 * @param beside writes what others keep beside the user, in the same transaction
	 */
	@SerializedPerWorkspace
	public User create(UserPatch changes, String language, Consumer<User> beside) {
		Identifier first = changes.identifiers()
			.values()
			.stream()
			.filter(Objects::nonNull)
			.findFirst()
			.orElseThrow(NoIdentifierException::new);
		UserPatch fitting = this.customFieldTypes.coerce(changes);
		String query = (changes.username() != null) ? null : UsernameGenerator.base(first);
		UserDirectory.NewUserId taken = this.userDirectory.takeUserId(query);
		String username = (query == null) ? Objects.requireNonNull(changes.username())
				: taken.usernameFree() ? query : this.usernameGenerator.nextFree(query);
		UserEntity user = new UserEntity(taken.id(), first.type(), username, language, this.clock.now());
		user.change(fitting);
		User created = user.toUser();
		this.writer.insert(created, fitting);
		this.userDirectory.added(user);
		this.events.created(created);
		beside.accept(created);
		return created;
	}

	/**
	 * Changes what is named and leaves the rest.
	 * @param rule what the dialect has against it
	 * @throws UserNotFoundException if there is no such user
	 * @throws IdentifierTakenException if another user has one of the new identifiers
	 * @throws UsernameTakenException if another user has the new username
	 * @throws InvalidCustomFieldException if a value does not fit its declared type
	 */
	public User edit(long id, UserPatch changes, EditPolicy rule) {
		return edit(id, changes, rule, NOTHING);
	}

	/**
	 * As {@link #edit(long, UserPatch, EditPolicy)}.
	 * @param beside writes what others keep beside the user, in the same transaction
	 */
	public User edit(long id, UserPatch changes, EditPolicy rule, Consumer<User> beside) {
		if (changes.language() != null) {
			this.userDirectory.lock();
		}
		User before = this.table.lock(id).orElseThrow(() -> notFound(id));
		rule.apply(before, changes);
		UserPatch fitting = this.customFieldTypes.coerce(changes);
		UserEntity user = UserEntity.of(before, null);
		UserCountKind userCountKind = user.countKind();
		user.change(fitting);
		User after = user.toUser();
		if (!after.equals(before)) {
			user.touch(this.clock.now());
			after = user.toUser();
			this.writer.update(before, after, fitting);
			this.userDirectory.moved(userCountKind, user);
			this.events.changed(id, ChangedFields.between(before, after));
		}
		beside.accept(after);
		return after;
	}

	/** Turns a user away. Deskie's "block". */
	@SerializedPerWorkspace
	public User block(long id) {
		this.userDirectory.lock();
		return change(id, UserEntity::block);
	}

	/** Puts a user away, which can be undone. */
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

	/** Removes a user for good, out of all links; the identifiers are free again. */
	@SerializedPerWorkspace
	public void delete(long id) {
		this.userDirectory.lock();
		UserEntity user = lock(id);
		this.userDirectory.removed(user);
		Long group = user.linkGroup();
		this.users.delete(id);
		this.events.deleted(id);
		if (group != null) {
			this.groups.shrink(group, this.users.findGroup(group));
		}
	}

	/**
	 * Makes sure that there is such a user.
	 * @throws UserNotFoundException if there is none
	 */
	@Transactional(readOnly = true)
	public void require(long id) {
		if (!this.users.exists(id)) {
			throw notFound(id);
		}
	}

	/** The user who has an identifier, in whichever spelling. */
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
	 * As {@link #find}, for who has to be there.
	 * @throws UserNotFoundException if nobody has it
	 */
	@Transactional(readOnly = true)
	public long idOf(Identifier identifier) {
		return find(identifier).orElseThrow(() -> new UserNotFoundException("this " + identifier.type().code()));
	}

	private User change(long id, BiConsumer<UserEntity, Instant> verb) {
		UserEntity user = lock(id);
		UserCountKind userCountKind = user.countKind();
		verb.accept(user, this.clock.now());
		if (!userCountKind.equals(user.countKind())) {
			this.userDirectory.moved(userCountKind, user);
			this.events.changed(id, Set.of("state"));
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
