package io.twindesk.omnidesk;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import io.twindesk.rules.RuleIndex;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The rules of the parameters. A rule has the name of its operation and its parameter, or
 * of the parameter alone if it holds for several operations.
 */
@Component
class OmnideskParameterRules {

	private static final String PREFIX = "omnidesk.";

	private final RuleIndex rules;

	private final Map<String, Optional<String>> known = new ConcurrentHashMap<>();

	OmnideskParameterRules(RuleIndex rules) {
		this.rules = rules;
	}

	/** Returns the id of a parameter's rule, null if the parameter is unknown. */
	@Nullable String of(String operation, String parameter) {
		Optional<String> rule = this.known.get(operation + " " + parameter);
		if (rule == null) {
			rule = find(operation, parameter);
			if (rule.isPresent()) {
				this.known.put(operation + " " + parameter, rule);
			}
		}
		return rule.orElse(null);
	}

	private Optional<String> find(String operation, String parameter) {
		String name = kebab(parameter);
		String operationName = kebab(operation.substring(operation.lastIndexOf('.') + 1));
		return Stream
			.of(PREFIX + operationName + "." + name, PREFIX + name, PREFIX + "statistic." + name,
					PREFIX + name + ".default")
			.filter(this.rules::contains)
			.findFirst();
	}

	private static String kebab(String name) {
		return name.replace("ID", "Id")
			.replaceAll("([a-z])([A-Z])", "$1-$2")
			.replace('_', '-')
			.toLowerCase(Locale.ROOT);
	}

}
