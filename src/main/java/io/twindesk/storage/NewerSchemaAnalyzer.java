package io.twindesk.storage;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Reports that a later release has already migrated the database. */
class NewerSchemaAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, FlywayValidateException cause) {
		if (!String.valueOf(cause.getMessage()).contains("not resolved locally")) {
			return null;
		}
		return new FailureAnalysis("The database was used by a later release of Twindesk, which has changed its tables",
				"Run that release, or restore the backup that was taken before it", cause);
	}

}
