package io.twindesk.user;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import io.twindesk.workspace.CurrentWorkspace;
import io.twindesk.workspace.RetriedOnLockFailure;
import io.twindesk.workspace.WorkspaceClock;

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

	private final UserWriter writer;

	private final CustomFieldTypes customFieldTypes;

	private final CurrentWorkspace currentWorkspace;

	private final Usernames usernames;

	private final LinkGroups groups;

	private final Directory directory;

	private final WorkspaceClock clock;

	private final UserEvents events;

	UserService(UserRepository users, IdentifierRepository identifiers, UserTable table, UserWriter writer,
			CustomFieldTypes customFieldTypes, CurrentWorkspace currentWorkspace, Usernames usernames,
			LinkGroups groups, Directory directory, WorkspaceClock clock, UserEvents events) {
		this.users = users;
		this.identifiers = identifiers;
		this.table = table;
		this.writer = writer;
		this.customFieldTypes = customFieldTypes;
		this.currentWorkspace = currentWorkspace;
		this.usernames = usernames;
		this.groups = groups;
		this.directory = directory;
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
	@InTurn
	public User create(UserChanges changes, String language) {
		return create(changes, language, NOTHING);
	}

	/**
	 * As {@link #create(UserChanges, String)}.
	 * @param beside writes what others keep beside the user, in the same transaction
	 */
	@InTurn
	public User create(UserChanges changes, String language, Consumer<User> beside) {
		Identifier first = changes.identifiers()
			.values()
			.stream()
			.filter(Objects::nonNull)
			.findFirst()
			.orElseThrow(NoIdentifierException::new);
		UserChanges fitting = this.customFieldTypes.fit(changes);
		String wanted = (changes.username() != null) ? null : Usernames.base(first);
		Directory.NewUserId taken = this.directory.takeUserId(wanted);
		String username = (wanted == null) ? Objects.requireNonNull(changes.username())
				: taken.usernameFree() ? wanted : this.usernames.nextFree(wanted);
		UserEntity user = new UserEntity(taken.id(), first.type(), username, language, this.clock.now());
		user.change(fitting);
		User created = user.toUser();
		this.writer.insert(created, fitting);
		this.directory.added(user);
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
	public User edit(long id, UserChanges changes, EditRule rule) {
		return edit(id, changes, rule, NOTHING);
	}

	/**
	 * As {@link #edit(long, UserChanges, EditRule)}.
	 * @param beside writes what others keep beside the user, in the same transaction
	 */
	public User edit(long id, UserChanges changes, EditRule rule, Consumer<User> beside) {
		if (changes.language() != null) {
			this.directory.lock();
		}
		User before = this.table.lock(id).orElseThrow(() -> notFound(id));
		rule.check(before, changes);
		UserChanges fitting = this.customFieldTypes.fit(changes);
		UserEntity user = UserEntity.of(before, null);
		Counted counted = user.counted();
		user.change(fitting);
		User after = user.toUser();
		if (!after.equals(before)) {
			user.touch(this.clock.now());
			after = user.toUser();
			this.writer.update(before, after, fitting);
			this.directory.moved(counted, user);
			this.events.changed(id, UserDifference.between(before, after));
		}
		beside.accept(after);
		return after;
	}

	/** Turns a user away. Deskie's "block". */
	@InTurn
	public User block(long id) {
		this.directory.lock();
		return change(id, UserEntity::block);
	}

	/** Puts a user away, which can be undone. */
	@InTurn
	public User disable(long id) {
		this.directory.lock();
		return change(id, UserEntity::disable);
	}

	/** Undoes blocking and disabling. */
	@InTurn
	public User restore(long id) {
		this.directory.lock();
		return change(id, UserEntity::restore);
	}

	/** Removes a user for good, out of all links; the identifiers are free again. */
	@InTurn
	public void delete(long id) {
		this.directory.lock();
		UserEntity user = lock(id);
		this.directory.removed(user);
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
			case EMAIL -> this.users.findIdByEmail(identifier.key());
			case PHONE -> this.users.findIdByPhone(identifier.key());
			default -> this.identifiers.findUserId(identifier.type().space(), identifier.key(), identifier.channel());
		};
	}

	/**
	 * As {@link #find}, for who has to be there.
	 * @throws UserNotFoundException if nobody has it
	 */
	@Transactional(readOnly = true)
	public long idOf(Identifier identifier) {
		return find(identifier).orElseThrow(() -> new UserNotFoundException("this " + identifier.type().word()));
	}

	private User change(long id, BiConsumer<UserEntity, Instant> verb) {
		UserEntity user = lock(id);
		Counted counted = user.counted();
		verb.accept(user, this.clock.now());
		if (!counted.equals(user.counted())) {
			this.directory.moved(counted, user);
			this.events.changed(id, Set.of("state"));
		}
		return user.toUser();
	}

	private UserEntity lock(long id) {
		return this.users.lock(this.currentWorkspace.get().id(), id).orElseThrow(() -> notFound(id));
	}

	private static UserNotFoundException notFound(long id) {
		return new UserNotFoundException("id " + id);
	}

}
