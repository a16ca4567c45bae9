package io.twindesk.reliability;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Writes all rows of a PostgreSQL database to a file and reads them back, like {@code
 * pg_dump} but without it. The tables are created by the migrations up to the version of
 * the file; their checksums are among the rows.
 */
final class PostgresRows {

	private static final String TABLES = "select tablename from pg_tables where schemaname = 'public' order by 1";

	private static final String SEQUENCES = "select 'select setval(''public.' || quote_ident(sequencename) || ''', '"
			+ " || last_value || ')' from pg_sequences where schemaname = 'public' and last_value is not null order by 1";

	private PostgresRows() {
	}

	static void write(Connection connection, Path file) throws SQLException, IOException {
		CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			for (String table : column(connection, TABLES)) {
				zip.putNextEntry(new ZipEntry(table));
				copies.copyOut("copy \"" + table + "\" to stdout", uncloseable(zip));
			}
			zip.putNextEntry(new ZipEntry("sequences.sql"));
			zip.write(String.join(";\n", column(connection, SEQUENCES)).getBytes(StandardCharsets.UTF_8));
		}
	}

	/**
	 * Inserts the rows into an empty database, in the state in which the release of that
	 * schema left it.
	 */
	static void read(String url, String user, Connection connection, Path file, String version)
			throws SQLException, IOException {
		Flyway.configure()
			.dataSource(url, user, user)
			.placeholders(Map.of("binary", "collate \"C\""))
			.target(version)
			.load()
			.migrate();
		CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
		try (Statement statement = connection.createStatement();
				ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
			statement.execute("set session_replication_role = replica");
			for (String table : column(connection, TABLES)) {
				statement.execute("delete from \"" + table + "\"");
			}
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
				if (!entry.getName().equals("sequences.sql")) {
					copies.copyIn("copy \"" + entry.getName() + "\" from stdin", new StringReader(text));
				}
				else if (!text.isBlank()) {
					statement.execute(text);
				}
			}
		}
	}

	private static List<String> column(Connection connection, String query) throws SQLException {
		List<String> result = new ArrayList<>();
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
			while (rows.next()) {
				result.add(rows.getString(1));
			}
		}
		return result;
	}

	private static OutputStream uncloseable(OutputStream stream) {
		return new FilterOutputStream(stream) {

			@Override
			public void close() throws IOException {
				flush();
			}

		};
	}

}
