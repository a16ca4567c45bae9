package io.twindesk.user;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import io.twindesk.workspace.WorkspaceContext;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Locks and writes complete rows of {@code users} in SQL. Creates and edits are the most
 * frequent writes, and Hibernate spends more time on one of them than the database does.
 */
@Component
class UserTable {

	private static final String LOCK = "select " + UserRowMapper.COLUMNS
			+ " from users u where u.workspace_id = ? and u.id = ? for update";

	private static final String VALUES = """
			email, email_key, phone, phone_key, identifiers, username, username_key, first_name, last_name, name_key,
			language, thumbnail, confirmed, active, deleted, custom_fields, updated_at, last_contact_at"""
			+ TextField.columns("");

	private static final int FIRST_TEXT = 19;

	private static final int VALUE_COUNT = FIRST_TEXT + TextField.COUNT - 1;

	private static final String INSERT = "insert into users (" + VALUES
			+ ", workspace_id, id, type, created_at) values (" + "?, ".repeat(VALUE_COUNT) + "?, ?, ?, ?)";

	private static final String UPDATE = "update users set " + VALUES.replace(",", " = ?,")
			+ " = ? where workspace_id = ? and id = ?";

	private final JdbcTemplate jdbc;

	private final WorkspaceContext workspaceContext;

	UserTable(JdbcTemplate jdbc, WorkspaceContext workspaceContext) {
		this.jdbc = jdbc;
		this.workspaceContext = workspaceContext;
	}

	/** Locks a user of the current workspace until the end of the transaction. */
	Optional<User> lock(long id) {
		List<User> result = this.jdbc.query(LOCK, new UserRowMapper(), this.workspaceContext.get().id(), id);
		return result.stream().findFirst();
	}

	void insert(User user) {
		this.jdbc.update(INSERT, (row) -> {
			set(row, user);
			row.setLong(VALUE_COUNT + 1, this.workspaceContext.get().id());
			row.setLong(VALUE_COUNT + 2, user.id());
			row.setString(VALUE_COUNT + 3, user.type().name());
			row.setObject(VALUE_COUNT + 4, user.createdAt().atOffset(ZoneOffset.UTC));
		});
	}

	void update(User user) {
		this.jdbc.update(UPDATE, (row) -> {
			set(row, user);
			row.setLong(VALUE_COUNT + 1, this.workspaceContext.get().id());
			row.setLong(VALUE_COUNT + 2, user.id());
		});
	}

	private static void set(PreparedStatement row, User user) throws SQLException {
		UserIdentifiers identifiers = user.identifierValues();
		row.setString(1, orNull(identifiers.email()));
		row.setString(2, key(IdentifierType.EMAIL, identifiers.email()));
		row.setString(3, orNull(identifiers.phone()));
		row.setString(4, key(IdentifierType.PHONE, identifiers.phone()));
		row.setString(5, identifiers.others());
		row.setString(6, user.username());
		row.setString(7, user.username().isEmpty() ? null : UsernameGenerator.key(user.username()));
		row.setString(8, user.name().first());
		row.setString(9, user.name().last());
		row.setString(10, user.name().key());
		row.setString(11, user.language());
		row.setString(12, user.thumbnail());
		row.setBoolean(13, user.confirmed());
		row.setBoolean(14, user.active());
		row.setBoolean(15, user.deleted());
		row.setString(16, user.customFieldValues().json());
		row.setObject(17, user.updatedAt().atOffset(ZoneOffset.UTC));
		Instant contact = user.lastContactAt();
		row.setObject(18, (contact != null) ? contact.atOffset(ZoneOffset.UTC) : null, Types.TIMESTAMP_WITH_TIMEZONE);
		for (TextField field : TextField.values()) {
			row.setString(FIRST_TEXT + field.ordinal(), user.text(field));
		}
	}

	private static @Nullable String orNull(String text) {
		return text.isEmpty() ? null : text;
	}

	/**
	 * Returns the form in which the unique index compares an identifier; null if there is
	 * none.
	 */
	private static @Nullable String key(IdentifierType type, String value) {
		return value.isEmpty() ? null : Identifier.normalized(type, value);
	}

}
