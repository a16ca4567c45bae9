package io.twindesk.user;

import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the ids of users of the current workspace. */
@Service
@Transactional(readOnly = true)
public class UserLookup {

	private final UserRepository users;

	private final IdentifierRepository identifiers;

	UserLookup(UserRepository users, IdentifierRepository identifiers) {
		this.users = users;
		this.identifiers = identifiers;
	}

	/**
	 * Checks that a user exists.
	 * @throws UserNotFoundException if there is no such user
	 */
	public void require(long id) {
		if (!this.users.exists(id)) {
			throw new UserNotFoundException("id " + id);
		}
	}

	/** Returns whether a user exists. */
	public boolean exists(long id) {
		return this.users.exists(id);
	}

	/** Returns the id of the user that has an identifier, in any spelling. */
	public Optional<Long> find(Identifier identifier) {
		return switch (identifier.type()) {
			case EMAIL -> this.users.findIdByEmail(identifier.normalized());
			case PHONE -> this.users.findIdByPhone(identifier.normalized());
			default -> this.identifiers.findUserId(identifier.type().namespace(), identifier.normalized(),
					identifier.channel());
		};
	}

	/** Returns the id of the user that has a username, in any case. */
	public Optional<Long> findByUsername(String username) {
		return username.isEmpty() ? Optional.empty() : this.users.findIdByUsername(UsernameGenerator.key(username));
	}

	/**
	 * Returns the id of the user that has an identifier.
	 * @throws UserNotFoundException if no user has it
	 */
	public long idOf(Identifier identifier) {
		return find(identifier).orElseThrow(() -> new UserNotFoundException("this " + identifier.type().code()));
	}

}
