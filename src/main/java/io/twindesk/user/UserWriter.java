package io.twindesk.user;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.twindesk.workspace.CurrentWorkspace;
import jakarta.persistence.EntityManager;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Stores a user's row, and what the tables of identifiers and custom field values repeat
 * of it. The unique indexes decide if an identifier or a username is taken; the one that
 * rejects the row names which it was.
 */
@Component
class UserWriter {

	private static final String DELETE_IDENTIFIER = """
			delete from identifier where workspace_id = ? and user_id = ? and type = ?""";

	private static final String INSERT_IDENTIFIER = """
			insert into identifier (workspace_id, space, identifier_key, channel, user_id, type, identifier)
			values (?, ?, ?, ?, ?, ?, ?)""";

	private final EntityManager entityManager;

	private final JdbcTemplate jdbc;

	private final CustomFieldRows customFieldRows;

	private final CurrentWorkspace currentWorkspace;

	UserWriter(EntityManager entityManager, JdbcTemplate jdbc, CustomFieldRows customFieldRows,
			CurrentWorkspace currentWorkspace) {
		this.entityManager = entityManager;
		this.jdbc = jdbc;
		this.customFieldRows = customFieldRows;
		this.currentWorkspace = currentWorkspace;
	}

	/**
	 * Stores a new user.
	 * @throws IdentifierTakenException if another user has one of the identifiers
	 * @throws UsernameTakenException if another user has the username
	 */
	void insert(UserEntity user, UserChanges changes) {
		this.entityManager.persist(user);
		flush(changes);
		User after = user.toUser();
		insert(user.id(), after.identifiers());
		this.customFieldRows.update(user.id(), Map.of(), after.customFields());
	}

	/**
	 * Stores what has changed of a user.
	 * @throws IdentifierTakenException if another user has one of the identifiers
	 * @throws UsernameTakenException if another user has the username
	 */
	void update(User before, User after, UserChanges changes) {
		flush(changes);
		if (!before.identifierValues().others().equals(after.identifierValues().others())) {
			replace(before, after);
		}
		if (!before.customFieldValues().equals(after.customFieldValues())) {
			this.customFieldRows.update(before.id(), before.customFields(), after.customFields());
		}
	}

	private void flush(UserChanges changes) {
		try {
			this.entityManager.flush();
		}
		catch (ConstraintViolationException ex) {
			throw rejected(ex, changes);
		}
	}

	/**
	 * The old ones go before the first new one comes: both kinds of Telegram identifiers
	 * share a space and may change places.
	 */
	private void replace(User before, User after) {
		Set<IdentifierType> removed = EnumSet.noneOf(IdentifierType.class);
		List<Identifier> added = new ArrayList<>(after.identifiers());
		for (Identifier identifier : before.identifiers()) {
			if (!added.remove(identifier) && IdentifierEntity.holds(identifier.type())) {
				removed.add(identifier.type());
			}
		}
		long workspaceId = this.currentWorkspace.get().id();
		removed.forEach((type) -> this.jdbc.update(DELETE_IDENTIFIER, workspaceId, before.id(), type.name()));
		insert(before.id(), added);
	}

	private void insert(long userId, List<Identifier> identifiers) {
		long workspaceId = this.currentWorkspace.get().id();
		for (Identifier identifier : identifiers) {
			if (IdentifierEntity.holds(identifier.type())) {
				insert(workspaceId, userId, identifier);
			}
		}
	}

	private void insert(long workspaceId, long userId, Identifier identifier) {
		IdentifierType type = identifier.type();
		try {
			this.jdbc.update(INSERT_IDENTIFIER, workspaceId, type.space(), identifier.key(), identifier.channel(),
					userId, type.name(), identifier.value());
		}
		catch (DuplicateKeyException ex) {
			throw new IdentifierTakenException(type.userType(), ex);
		}
	}

	private static RuntimeException rejected(ConstraintViolationException ex, UserChanges changes) {
		String constraint = nameOf(ex.getConstraintName());
		if (constraint.contains("users_email")) {
			return new IdentifierTakenException(IdentifierType.EMAIL, ex);
		}
		if (constraint.contains("users_phone")) {
			return new IdentifierTakenException(IdentifierType.PHONE, ex);
		}
		if (constraint.contains("users_username")) {
			// another transaction took the derived name: the next try derives another one
			return (changes.username() != null) ? new UsernameTakenException(ex)
					: new CannotAcquireLockException("The username was taken meanwhile", ex);
		}
		return ex;
	}

	private static String nameOf(@Nullable String constraint) {
		return (constraint != null) ? constraint.toLowerCase(Locale.ROOT) : "";
	}

}
