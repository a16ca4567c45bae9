package io.twindesk.user;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowMapper;

/** Reads a user from the columns of one row of {@code users}. */
final class UserRowMapper implements RowMapper<User> {

	/** The columns in reading order, of a table with the alias {@code u}. */
	static final String COLUMNS = """
			u.id, u.type, u.email, u.phone, u.identifiers, u.first_name, u.last_name, u.username, u.language,
			u.thumbnail, u.confirmed, u.active, u.deleted, u.created_at, u.updated_at, u.last_contact_at,
			u.custom_fields""" + TextField.columns("u.");

	private static final int FIRST_TEXT = 18;

	/** The number of these columns; a query may append its own. */
	static final int COLUMN_COUNT = FIRST_TEXT + TextField.COUNT - 1;

	@Override
	public User mapRow(ResultSet row, int number) throws SQLException {
		return new User(row.getLong(1), IdentifierType.valueOf(row.getString(2)),
				new UserIdentifiers(text(row, 3), text(row, 4), row.getString(5)),
				new PersonName(row.getString(6), row.getString(7)), row.getString(8), row.getString(9), texts(row),
				row.getString(10), row.getBoolean(11), row.getBoolean(12), row.getBoolean(13),
				Objects.requireNonNull(time(row, 14)), Objects.requireNonNull(time(row, 15)), time(row, 16),
				CustomFieldValues.stored(row.getString(17)));
	}

	private static UserTexts texts(ResultSet row) throws SQLException {
		String[] texts = new String[TextField.COUNT];
		for (int i = 0; i < texts.length; i++) {
			texts[i] = row.getString(FIRST_TEXT + i);
		}
		return new UserTexts(texts);
	}

	private static String text(ResultSet row, int column) throws SQLException {
		return Objects.requireNonNullElse(row.getString(column), "");
	}

	private static @Nullable Instant time(ResultSet row, int column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

}
