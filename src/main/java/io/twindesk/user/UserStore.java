package io.twindesk.user;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.twindesk.workspace.WorkspaceContext;

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
class UserStore {

	private static final String DELETE_IDENTIFIER = """
			delete from identifier where workspace_id = ? and user_id = ? and type = ?""";

	private static final String INSERT_IDENTIFIER = """
			insert into identifier (workspace_id, space, identifier_key, channel, user_id, type, identifier)
			values (?, ?, ?, ?, ?, ?, ?)""";

	private static final Pattern INDEX = Pattern.compile("users_(?:email|phone|username)");

	private final UserTable table;

	private final JdbcTemplate jdbc;

	private final CustomFieldRows customFieldRows;

	private final WorkspaceContext workspaceContext;

	UserStore(UserTable table, JdbcTemplate jdbc, CustomFieldRows customFieldRows, WorkspaceContext workspaceContext) {
		this.table = table;
		this.jdbc = jdbc;
		this.customFieldRows = customFieldRows;
		this.workspaceContext = workspaceContext;
	}

	/**
	 * Stores a new user.
	 * @throws IdentifierTakenException if another user has one of the identifiers
	 * @throws UsernameTakenException if another user has the username
	 */
	void insert(User user, UserPatch changes) {
		write(() -> this.table.insert(user), changes);
		insert(user.id(), user.identifiers());
		this.customFieldRows.update(user.id(), Map.of(), user.customFields());
	}

	/**
	 * Stores what has changed of a user.
	 * @throws IdentifierTakenException if another user has one of the identifiers
	 * @throws UsernameTakenException if another user has the username
	 */
	void update(User before, User after, UserPatch changes) {
		write(() -> this.table.update(after), changes);
		if (!before.identifierValues().others().equals(after.identifierValues().others())) {
			replace(before, after);
		}
		if (!before.customFieldValues().equals(after.customFieldValues())) {
			this.customFieldRows.update(before.id(), before.customFields(), after.customFields());
		}
	}

	private static void write(Runnable statement, UserPatch changes) {
		try {
			statement.run();
		}
		catch (DuplicateKeyException ex) {
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
		long workspaceId = this.workspaceContext.get().id();
		removed.forEach((type) -> this.jdbc.update(DELETE_IDENTIFIER, workspaceId, before.id(), type.name()));
		insert(before.id(), added);
	}

	private void insert(long userId, List<Identifier> identifiers) {
		long workspaceId = this.workspaceContext.get().id();
		for (Identifier identifier : identifiers) {
			if (IdentifierEntity.holds(identifier.type())) {
				insert(workspaceId, userId, identifier);
			}
		}
	}

	private void insert(long workspaceId, long userId, Identifier identifier) {
		IdentifierType type = identifier.type();
		try {
			this.jdbc.update(INSERT_IDENTIFIER, workspaceId, type.namespace(), identifier.normalized(),
					identifier.channel(), userId, type.name(), identifier.value());
		}
		catch (DuplicateKeyException ex) {
			throw new IdentifierTakenException(type.userType(), ex);
		}
	}

	private static RuntimeException rejected(DuplicateKeyException ex, UserPatch changes) {
		String index = index(ex);
		if (index.startsWith("users_email")) {
			return new IdentifierTakenException(IdentifierType.EMAIL, ex);
		}
		if (index.startsWith("users_phone")) {
			return new IdentifierTakenException(IdentifierType.PHONE, ex);
		}
		if (index.startsWith("users_username")) {
			// another transaction took the derived name: the next try derives another one
			return (changes.username() != null) ? new UsernameTakenException(ex)
					: new CannotAcquireLockException("The username was taken meanwhile", ex);
		}
		return ex;
	}

	/** The index comes first in the messages of both databases, before any value. */
	private static String index(DuplicateKeyException ex) {
		String message = String.valueOf(ex.getMostSpecificCause().getMessage());
		Matcher index = INDEX.matcher(message.toLowerCase(Locale.ROOT));
		return index.find() ? index.group() : "";
	}

}
