package io.twindesk.storage;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import javax.sql.DataSource;

import org.hibernate.cfg.JdbcSettings;
import org.hibernate.resource.jdbc.spi.StatementInspector;

import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Counts the SQL statements that each thread runs. A batch is one statement. */
@Component
public class StatementCounter implements HibernatePropertiesCustomizer {

	private final ThreadLocal<int[]> counts = ThreadLocal.withInitial(() -> new int[1]);

	/** Returns the number of statements of the current thread since it started. */
	public int count() {
		return this.counts.get()[0];
	}

	private void increment() {
		this.counts.get()[0]++;
	}

	@Override
	public void customize(Map<String, Object> properties) {
		StatementInspector inspector = (sql) -> {
			increment();
			return sql;
		};
		properties.put(JdbcSettings.STATEMENT_INSPECTOR, inspector);
	}

	/** Creates a template whose statements are counted. */
	JdbcTemplate template(DataSource dataSource) {
		return new JdbcTemplate(dataSource) {

			@Override
			protected void applyStatementSettings(Statement statement) throws SQLException {
				increment();
				super.applyStatementSettings(statement);
			}

		};
	}

}
