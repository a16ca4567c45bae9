package io.twindesk.performance;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.twindesk.user.CustomValue;
import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes users directly into the tables, in the form in which the service would have
 * stored them.
 */
class Filling {

	private static final int BATCH = 2000;

	private static final long FIRST_DAY = 1_700_000_000_000L;

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	private final long workspace;

	Filling(DataSource connection, long workspace) {
		this.jdbc = new JdbcTemplate(connection);
		this.transaction = new TransactionTemplate(new DataSourceTransactionManager(connection));
		this.workspace = workspace;
	}

	void fill(int size) {
		for (int done = 0; done < size; done += BATCH) {
			int first = done + 1;
			int last = Math.min(done + BATCH, size);
			this.transaction.executeWithoutResult((status) -> fill(first, last));
		}
		this.transaction.executeWithoutResult((status) -> count(size));
	}

	private void count(int size) {
		this.jdbc.update("""
				insert into user_count (workspace_id, language, active, deleted, users)
				select workspace_id, language, active, deleted, count(*) from users
				group by workspace_id, language, active, deleted
				""");
		this.jdbc.update("update directory set next_user_id = ? where workspace_id = ?", size + 1, this.workspace);
	}

	private void fill(int first, int last) {
		List<Object[]> users = new ArrayList<>();
		List<Object[]> identifiers = new ArrayList<>();
		List<Object[]> customFields = new ArrayList<>();
		for (int number = first; number <= last; number++) {
			Person person = new Person(number);
			users.add(user(person));
			if (number % 3 == 0) {
				identifiers.add(new Object[] { this.workspace, person.telegram(), number, person.telegram() });
			}
			customFields.add(customField(person, 1, new CustomValue.Text(person.order())));
			customFields.add(customField(person, 2, new CustomValue.Bool(person.newsletter())));
		}
		this.jdbc.batchUpdate("""
				insert into users (workspace_id, id, type, email, email_key, phone, phone_key, username, username_key,
				first_name, last_name, name_key, language, company_name, company_position, note, thumbnail,
				confirmed, active, deleted, created_at, updated_at, identifiers, custom_fields)
				values (?, ?, 'EMAIL', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', '', '', false, true, ?, ?, ?, ?, ?)
				""", users);
		this.jdbc.batchUpdate("""
				insert into identifier (workspace_id, space, identifier_key, channel, user_id, type, identifier)
				values (?, 'telegram', ?, '', ?, 'TELEGRAM', ?)
				""", identifiers);
		this.jdbc.batchUpdate("""
				insert into custom_field_value (workspace_id, user_id, field, place, kind, literal, folded, filter_key)
				values (?, ?, ?, ?, ?, ?, ?, ?)
				""", customFields);
	}

	private Object[] user(Person person) {
		long number = person.number();
		boolean withPhone = number % 2 == 0;
		Timestamp created = new Timestamp(FIRST_DAY + number * 60_000);
		return new Object[] { this.workspace, number, person.email(), person.email(), withPhone ? person.phone() : null,
				withPhone ? person.phone().substring(1) : null, person.localPart(), person.localPart(),
				person.firstName(), person.lastName(),
				(person.firstName() + " " + person.lastName()).toLowerCase(Locale.ROOT), person.language(),
				"Company " + number % 1000, number % 50 == 0, created,
				new Timestamp(created.getTime() + number % 97 * 3_600_000),
				(number % 3 == 0) ? "{\"TELEGRAM\":\"" + person.telegram() + "\"}" : "",
				"{\"cf_1\":\"" + person.order() + "\",\"cf_2\":" + person.newsletter() + "}" };
	}

	private Object[] customField(Person person, int field, CustomValue value) {
		boolean text = value instanceof CustomValue.Text;
		return new Object[] { this.workspace, person.number(), "cf_" + field, field, text ? "TEXT" : "FLAG",
				value.raw(), text ? value.raw().toLowerCase(Locale.ROOT) : null, value.filterKey() };
	}

}
