package io.twindesk.storage;

import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Reports a database whose tables are not in a state that a release of Twindesk leaves.
 */
class ForeignSchemaAnalyzer extends AbstractFailureAnalyzer<FlywayException> {

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, FlywayException cause) {
		if (String.valueOf(cause.getMessage()).contains("non-empty schema")) {
			return new FailureAnalysis("The database has tables of another application",
					"Give Twindesk a database or a schema of its own", cause);
		}
		if (cause instanceof FlywayValidateException
				&& !String.valueOf(cause.getMessage()).contains("not resolved locally")) {
			return new FailureAnalysis(
					"The tables of the database do not match any release of Twindesk: a migration failed, "
							+ "or they were changed by hand",
					"Restore the backup that was taken before", cause);
		}
		return null;
	}

}
