package io.twindesk.access;

import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Looks a key up in SQL. A wrong key is looked up at each request, and Hibernate takes
 * several times as long for that as the database.
 */
@Component
class CredentialTable {

	private static final String FIND = """
			select workspace_id, id, staff_email, permissions, full_access, acts_for from credential
			where key_hash = ?""";

	private final JdbcTemplate jdbc;

	CredentialTable(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Finds the credential of a key by the key's hash. Needs no transaction. */
	Optional<Credential> find(String keyHash) {
		List<Credential> result = this.jdbc
			.query(FIND,
					(row, number) -> new Credential(row.getLong(1), row.getString(2), row.getString(3),
							Permission.read(row.getString(4)), row.getBoolean(5), row.getObject(6, Long.class)),
					keyHash);
		return result.stream().findFirst();
	}

}
