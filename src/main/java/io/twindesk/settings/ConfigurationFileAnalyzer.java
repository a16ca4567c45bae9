package io.twindesk.settings;

import org.yaml.snakeyaml.error.YAMLException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Reports the position of a syntax error in a YAML configuration file, without a stack
 * trace.
 */
class ConfigurationFileAnalyzer extends AbstractFailureAnalyzer<YAMLException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, YAMLException cause) {
		return new FailureAnalysis("A configuration file is not valid YAML: " + cause.getMessage(),
				"Correct the file at the reported line and column", cause);
	}

}
