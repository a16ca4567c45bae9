package io.twindesk.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

class MemorySchemaTests {

	@Test
	void aDatabaseInMemoryHasTheSameTablesAndRowsAsAfterFlyway() throws Exception {
		JdbcDataSource migrated = database();
		Flyway.configure()
			.dataSource(migrated)
			.placeholders(Map.of("binary", ""))
			.javaMigrations(javaMigrations())
			.load()
			.migrate();
		JdbcDataSource created = database();
		new MemorySchema(created).afterPropertiesSet();
		assertThat(script(created)).hasSizeGreaterThan(50).isEqualTo(script(migrated));
	}

	@Test
	void everyMigrationIsListedInItsOrder() throws IOException {
		List<String> files;
		try (Stream<Path> folder = Files.list(Path.of("src/main/resources/db/migration"))) {
			files = folder.map((file) -> file.getFileName().toString()).toList();
		}
		assertThat(MemorySchema.MIGRATIONS).containsExactlyInAnyOrderElementsOf(files);
		assertThat(
				MemorySchema.MIGRATIONS.stream().map((file) -> Integer.valueOf(file.substring(1, file.indexOf("__")))))
			.isSorted();
	}

	private static JdbcDataSource database() {
		JdbcDataSource database = new JdbcDataSource();
		database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
		return database;
	}

	private static JavaMigration[] javaMigrations() {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AssignableTypeFilter(JavaMigration.class));
		return scanner.findCandidateComponents("io.twindesk")
			.stream()
			.map((candidate) -> ClassUtils.resolveClassName(String.valueOf(candidate.getBeanClassName()), null))
			.map(BeanUtils::instantiateClass)
			.toArray(JavaMigration[]::new);
	}

	/** Returns the statements that create the database again, without Flyway's table. */
	private static List<String> script(JdbcDataSource database) throws SQLException {
		List<String> statements = new ArrayList<>();
		try (Connection connection = database.getConnection();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("script")) {
			while (rows.next()) {
				String sql = rows.getString(1);
				if (!sql.contains("flyway_schema_history") && !sql.startsWith("CREATE USER")) {
					statements.add(sql);
				}
			}
		}
		return statements;
	}

}
