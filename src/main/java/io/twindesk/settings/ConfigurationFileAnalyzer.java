package io.twindesk.settings;

import org.yaml.snakeyaml.error.YAMLException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator where a configuration file is no YAML, without a stack trace. */
class ConfigurationFileAnalyzer extends AbstractFailureAnalyzer<YAMLException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, YAMLException cause) {
		return new FailureAnalysis("A configuration file is not valid YAML: " + cause.getMessage(),
				"Correct the file at the line and column that are named", cause);
	}

}
