package io.twindesk.storage;

import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.NestedExceptionUtils;

/**
 * Reports a database that cannot be opened or used with its configuration, with the
 * remedy and without a stack trace.
 */
class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

	private static final String USER = "Correct spring.datasource.username and spring.datasource.password";

	private static final String RESTORE = "Restore the file from a backup, or name another place for the data";

	private static final String URL = "Correct spring.datasource.url";

	/** Problems by PostgreSQL's SQL state, or the first two characters of it. */
	private static final Map<String, Problem> STATES = Map.of("08004",
			new Problem("The database server rejected the connection", USER), "08",
			new Problem("The database server cannot be reached", "Start it, or correct spring.datasource.url"), "28",
			new Problem("The database server rejected the user or the password", USER), "3D000",
			new Problem("The database does not exist",
					"Create it with the encoding UTF8, or correct spring.datasource.url"),
			"42501",
			new Problem("The database user lacks a privilege",
					"Make it the owner of the database, or grant it CREATE on the schema and all privileges on the tables"),
			"25006",
			new Problem("The database is read-only",
					"Connect to the primary server, as a user whose transactions are not read-only"),
			"53300",
			new Problem("The database server has no free connection",
					"Raise its max_connections, or lower spring.datasource.hikari.maximum-pool-size"),
			"57P03", new Problem("The database server is starting or stopping", "Start Twindesk again when it is up"));

	/** Problems by H2's error code, except the one of {@link DatabaseInUseAnalyzer}. */
	private static final Map<Integer, Problem> CODES = Map.ofEntries(
			Map.entry(28000, new Problem("The database has another user or password", USER)),
			Map.entry(90011,
					new Problem("The path of the database is relative but does not begin with ./",
							"Write it as jdbc:h2:file:./data/twindesk, or as a path from the root")),
			Map.entry(90013, new Problem("The database does not exist", URL)),
			Map.entry(90021, new Problem("The URL of the database has settings that exclude each other", URL)),
			Map.entry(90028, new Problem("The file of the database cannot be read or written", RESTORE)),
			Map.entry(90030, new Problem("The file of the database is damaged", RESTORE)),
			Map.entry(90031, new Problem("The file of the database cannot be read or written", RESTORE)),
			Map.entry(90046, new Problem("The URL of the database has a wrong form", URL)),
			Map.entry(90048, new Problem("The file is not a database of this version of H2", RESTORE)),
			Map.entry(90049,
					new Problem("The file of the database cannot be decrypted",
							"Put the password of the file and that of the user, with a space between, "
									+ "into spring.datasource.password")),
			Map.entry(90062,
					new Problem("The file of the database cannot be created",
							"Name a folder that the user of this server may write to")),
			Map.entry(90067,
					new Problem("The database server cannot be reached", "Start it, or correct spring.datasource.url")),
			Map.entry(90097, new Problem("The database is read-only", "Let the user of this server write to its file")),
			Map.entry(90113, new Problem("The URL of the database has a setting that H2 does not know", URL)),
			Map.entry(90138, new Problem("The name of the database is not valid", URL)),
			Map.entry(90146, new Problem("The database does not exist, and its URL does not let H2 create it", URL)),
			Map.entry(90149, new Problem("The database server has no such database", URL)));

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
		SQLException innermost = cause;
		for (Throwable each = cause; each != null; each = each.getCause()) {
			innermost = (each instanceof SQLException sql) ? sql : innermost;
		}
		Problem problem = problem(innermost);
		return (problem == null) ? null
				: new FailureAnalysis(problem.description() + ": " + detail(innermost), problem.action(), cause);
	}

	private static @Nullable Problem problem(SQLException failure) {
		String state = String.valueOf(failure.getSQLState());
		if (failure.getErrorCode() != 0) {
			return CODES.get(failure.getErrorCode());
		}
		Problem exact = STATES.get(state);
		return (exact != null || state.length() < 2) ? exact : STATES.get(state.substring(0, 2));
	}

	/**
	 * Returns the first line of the message, or the unknown host, which only the cause
	 * contains.
	 */
	private static String detail(SQLException failure) {
		Throwable specific = NestedExceptionUtils.getMostSpecificCause(failure);
		String message = (specific instanceof UnknownHostException) ? "unknown host " + specific.getMessage()
				: String.valueOf(failure.getMessage());
		return message.lines().findFirst().orElse("").strip();
	}

	private record Problem(String description, String action) {
	}

}
