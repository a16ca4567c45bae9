package io.twindesk.user;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

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

	private final UserReader reader;

	private final UserWriter writer;

	private final UserSearch search;

	private final Usernames usernames;

	private final LinkGroups groups;

	private final Directory directory;

	private final WorkspaceClock clock;

	private final UserEvents events;

	UserService(UserRepository users, IdentifierRepository identifiers, UserReader reader, UserWriter writer,
			UserSearch search, Usernames usernames, LinkGroups groups, Directory directory, WorkspaceClock clock,
			UserEvents events) {
		this.users = users;
		this.identifiers = identifiers;
		this.reader = reader;
		this.writer = writer;
		this.search = search;
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
		long id = this.directory.lock().takeUserId();
		String username = (changes.username() != null) ? changes.username()
				: this.usernames.free(Usernames.wish(first));
		UserEntity user = new UserEntity(id, first.type(), username, language, this.clock.now());
		user.change(changes);
		this.writer.write(user, changes);
		this.directory.added(user);
		User created = this.reader.read(user);
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
		UserEntity user = lock(id);
		User before = this.reader.read(user);
		rule.check(before, changes);
		Counted counted = user.counted();
		user.change(changes);
		this.writer.write(user, changes);
		this.directory.moved(counted, user);
		User after = this.reader.read(user);
		if (!after.equals(before)) {
			user.touch(this.clock.now());
			after = user.toUser(after);
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

	@Transactional(readOnly = true)
	public User get(long id) {
		return this.users.find(id).map(this.reader::read).orElseThrow(() -> notFound(id));
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

	/**
	 * A page of the users that match, ascending by id.
	 * @param offset how many to pass over; past the end is an empty page with the total
	 */
	@Transactional(readOnly = true)
	public UserPage list(UserFilter filter, long offset, int limit) {
		if (filter.isCounted()) {
			long total = this.search.total(filter);
			List<Long> ids = (offset < total) ? this.search.page(filter, offset, limit) : List.of();
			return new UserPage(this.reader.read(ids), total);
		}
		List<Long> ids = this.search.page(filter, offset, limit);
		boolean last = ids.size() < limit && (offset == 0 || !ids.isEmpty());
		long total = last ? offset + ids.size() : this.search.total(filter);
		return new UserPage(this.reader.read(ids), total);
	}

	private User change(long id, BiConsumer<UserEntity, Instant> verb) {
		UserEntity user = lock(id);
		Counted counted = user.counted();
		verb.accept(user, this.clock.now());
		if (!counted.equals(user.counted())) {
			this.directory.moved(counted, user);
			this.events.changed(id, Set.of("state"));
		}
		return this.reader.read(user);
	}

	private UserEntity lock(long id) {
		return this.users.lock(id).orElseThrow(() -> notFound(id));
	}

	private static UserNotFoundException notFound(long id) {
		return new UserNotFoundException("id " + id);
	}

}
