package io.twindesk.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class H2FileCompactorTests {

	private static final int ROWS = 200;

	private static final int CHANGES = 2000;

	@TempDir
	private Path folder;

	@Test
	void unusedSpaceIsFreedAndNoDataIsLost() throws Exception {
		assertThat(sizeAfterChanges("compacted", true)).isLessThan(sizeAfterChanges("not-compacted", false) / 2);
	}

	private long sizeAfterChanges(String name, boolean compacted) throws Exception {
		JdbcDataSource database = new JdbcDataSource();
		database.setUrl(H2Url.durable("jdbc:h2:file:" + this.folder.resolve(name)));
		H2FileCompactor compaction = new H2FileCompactor(StorageKind.FILE, database);
		try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("create table thing (id bigint primary key, text varchar(1000))");
			statement.execute("create index thing_text on thing (text)");
			statement.execute("insert into thing select x, 'new ' || x from system_range(1, " + ROWS + ")");
			for (int i = 0; i < CHANGES; i++) {
				change(connection, i);
				if (compacted && i % 50 == 0) {
					compaction.compact();
				}
			}
			assertThat(changed(statement)).isEqualTo(ROWS);
			return Files.size(this.folder.resolve(name + ".mv.db"));
		}
	}

	private static void change(Connection connection, int number) throws SQLException {
		try (PreparedStatement change = connection.prepareStatement("update thing set text = ? where id = ?")) {
			change.setString(1, "changed " + number);
			change.setLong(2, number % ROWS + 1);
			change.executeUpdate();
		}
	}

	private static int changed(Statement statement) throws SQLException {
		try (ResultSet rows = statement.executeQuery("select count(*) from thing where text like 'changed %'")) {
			rows.next();
			return rows.getInt(1);
		}
	}

}
