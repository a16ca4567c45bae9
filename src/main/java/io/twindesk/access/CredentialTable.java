package io.twindesk.access;

import java.util.Locale;
import java.util.Optional;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/**
 * Looks a key up in SQL. A wrong key is looked up at each request, and Hibernate takes
 * several times as long for that as the database.
 */
@Component
class CredentialTable {

	private static final String COLUMNS = """
			select workspace_id, id, staff_email, permissions, full_access, acts_for from credential
			where\s""";

	private static final String FIND = COLUMNS + "key_hash = ?";

	private static final String FIND_BY_STAFF_EMAIL = COLUMNS + """
			lower(staff_email) = ? and not exists (select 1 from credential other
			where lower(other.staff_email) = ? and other.workspace_id <> credential.workspace_id)
			fetch first 1 rows only""";

	private static final RowMapper<Credential> MAPPER = (row, number) -> new Credential(row.getLong(1),
			row.getString(2), row.getString(3), Permission.read(row.getString(4)), row.getBoolean(5),
			row.getObject(6, Long.class));

	private final JdbcTemplate jdbc;

	CredentialTable(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Finds the credential of a key by the key's hash. Needs no transaction. */
	Optional<Credential> find(String keyHash) {
		return this.jdbc.query(FIND, MAPPER, keyHash).stream().findFirst();
	}

	/**
	 * Finds a credential of a staff member who has credentials of one workspace only.
	 * Needs no transaction.
	 */
	Optional<Credential> findByStaffEmail(String staffEmail) {
		String lower = staffEmail.toLowerCase(Locale.ROOT);
		return this.jdbc.query(FIND_BY_STAFF_EMAIL, MAPPER, lower, lower).stream().findFirst();
	}

}
