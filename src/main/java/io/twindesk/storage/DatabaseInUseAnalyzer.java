package io.twindesk.storage;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Reports that another server has the H2 file open, without a stack trace. */
class DatabaseInUseAnalyzer extends AbstractFailureAnalyzer<SQLException> {

	/** {@code DATABASE_ALREADY_OPEN_1} of H2. */
	private static final int IN_USE = 90020;

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
		if (cause.getErrorCode() != IN_USE) {
			return null;
		}
		String file = String.valueOf(cause.getMessage()).replaceFirst("(?s)^[^\"]*\"([^\"]*)\".*$", "$1");
		return new FailureAnalysis("The database file " + file + " is in use by another process",
				"Stop the other process, or use another folder: --twindesk.storage=file:…", cause);
	}

}
