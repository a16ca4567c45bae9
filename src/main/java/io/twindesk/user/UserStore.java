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

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Stores a user's row, its redundant rows in the tables of identifiers and custom field
 * values, and its part of the counts, and publishes the change. Unique indexes decide
 * whether an identifier or username is taken; the error names the violated index.
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

	private final UserDirectory userDirectory;

	private final ApplicationEventPublisher events;

	UserStore(UserTable table, JdbcTemplate jdbc, CustomFieldRows customFieldRows, WorkspaceContext workspaceContext,
			UserDirectory userDirectory, ApplicationEventPublisher events) {
		this.table = table;
		this.jdbc = jdbc;
		this.customFieldRows = customFieldRows;
		this.workspaceContext = workspaceContext;
		this.userDirectory = userDirectory;
		this.events = events;
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
		this.userDirectory.add(UserCountKind.of(user));
		this.events.publishEvent(new UserCreated(user.id(), ChangedFields.fields(user)));
	}

	/**
	 * Stores the changes of a user.
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
		this.userDirectory.move(UserCountKind.of(before), UserCountKind.of(after));
		this.events.publishEvent(new UserChanged(before.id(), ChangedFields.between(before, after)));
	}

	private static void write(Runnable statement, UserPatch changes) {
		try {
			statement.run();
		}
		catch (DuplicateKeyException ex) {
			throw translate(ex, changes);
		}
	}

	/**
	 * Deletes all old rows before inserting new ones, because both kinds of Telegram
	 * identifiers share a namespace and may swap values.
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

	private static RuntimeException translate(DuplicateKeyException ex, UserPatch changes) {
		String index = index(ex);
		if (index.startsWith("users_email")) {
			return new IdentifierTakenException(IdentifierType.EMAIL, ex);
		}
		if (index.startsWith("users_phone")) {
			return new IdentifierTakenException(IdentifierType.PHONE, ex);
		}
		if (index.startsWith("users_username")) {
			// another transaction took the generated name: the retry generates another
			// one
			return (changes.username() != null) ? new UsernameTakenException(ex)
					: new CannotAcquireLockException("Another transaction took the username", ex);
		}
		return ex;
	}

	/**
	 * Extracts the name of the violated index, which both databases print before any
	 * value.
	 */
	private static String index(DuplicateKeyException ex) {
		String message = String.valueOf(ex.getMostSpecificCause().getMessage());
		Matcher index = INDEX.matcher(message.toLowerCase(Locale.ROOT));
		return index.find() ? index.group() : "";
	}

}
