package io.twindesk.user;

import io.twindesk.workspace.WorkspaceClock;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores complete users, in the transaction of a caller that is serialized per workspace.
 * The changes are published as those of {@link UserService}.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class UserImport {

	private final UserTable table;

	private final UserStore store;

	private final UserDirectory userDirectory;

	private final UsernameGenerator usernameGenerator;

	private final WorkspaceClock clock;

	UserImport(UserTable table, UserStore store, UserDirectory userDirectory, UsernameGenerator usernameGenerator,
			WorkspaceClock clock) {
		this.table = table;
		this.store = store;
		this.userDirectory = userDirectory;
		this.usernameGenerator = usernameGenerator;
		this.clock = clock;
	}

	/**
	 * Stores a new user.
	 * @param draft a user with the id 0 gets the next one
	 * @param named whether the draft has a username; else it is generated from the first
	 * identifier, if there is one
	 * @throws UserIdTakenException if another user has the id
	 * @throws IdentifierTakenException if another user has one of the identifiers
	 * @throws UsernameTakenException if another user has the username
	 */
	public User create(User draft, boolean named) {
		String base = (!named && !draft.identifiers().isEmpty()) ? UsernameGenerator.base(draft.identifiers().get(0))
				: null;
		long id = takeId(draft.id());
		String username = (base != null) ? this.usernameGenerator.free(base) : draft.username();
		User created = draft.identifiedBy(id, username);
		UserPatch changes = (base != null) ? new UserPatch() : new UserPatch().username(username);
		this.store.insert(created, changes);
		return created;
	}

	/**
	 * Locks the directory and a user until the end of the transaction.
	 * @throws UserNotFoundException if there is no such user
	 */
	public User lock(long id) {
		this.userDirectory.lock();
		return this.table.lock(id).orElseThrow(() -> new UserNotFoundException("id " + id));
	}

	/**
	 * Replaces the data of a locked user; equal data changes nothing.
	 * @throws IdentifierTakenException if another user has one of the identifiers
	 * @throws UsernameTakenException if another user has the username
	 */
	public void replace(User before, User after) {
		if (!before.equals(after)) {
			User updated = after.updatedAt(this.clock.now());
			this.store.update(before, updated, new UserPatch().username(updated.username()));
		}
	}

	private long takeId(long requested) {
		if (requested == 0) {
			return this.userDirectory.takeUserId(null).id();
		}
		this.userDirectory.reserveUserId(requested);
		if (this.table.lock(requested).isPresent()) {
			throw new UserIdTakenException(requested);
		}
		return requested;
	}

}
