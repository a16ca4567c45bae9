package io.twindesk.omnidesk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.twindesk.access.Credential;
import org.jspecify.annotations.Nullable;

/** The values of a call's parameters, all of which are as they have to be. */
final class ParsedParameters {

	private final Map<String, Object> values;

	private final Map<String, String> presentNames;

	private ParsedParameters(Map<String, Object> values, Map<String, String> sentNames) {
		this.values = values;
		this.presentNames = sentNames;
	}

	/**
	 * Reads what was sent.
	 * @throws InvalidParametersException with everything that is wrong with it
	 */
	static ParsedParameters read(List<Parameter<?>> form, RawParameters fields, Credential caller) {
		Map<String, Object> values = new HashMap<>();
		Map<String, String> sentNames = new HashMap<>();
		List<ParameterError> faults = new ArrayList<>();
		for (Parameter<?> parameter : form) {
			RawParameter rawParameter = fields.of(parameter);
			if (rawParameter == null && parameter.defaultText() != null) {
				rawParameter = RawParameter.text(parameter.name(), parameter.defaultText());
			}
			try {
				if (rawParameter != null) {
					sentNames.put(parameter.name(), rawParameter.name());
					values.put(parameter.name(), parameter.type().reader().read(rawParameter, caller));
				}
				else {
					checkNotRequired(parameter, fields);
				}
			}
			catch (ParameterRejectedException ex) {
				String name = (rawParameter != null) ? rawParameter.name() : parameter.name();
				faults.add(new ParameterError(name, name + " " + ex.getMessage()));
			}
		}
		if (!faults.isEmpty()) {
			throw new InvalidParametersException(faults);
		}
		return new ParsedParameters(values, sentNames);
	}

	private static void checkNotRequired(Parameter<?> missing, RawParameters fields) {
		String alternative = missing.alternative();
		if (!missing.required()) {
			return;
		}
		if (alternative == null) {
			throw new ParameterRejectedException("is required");
		}
		if (fields.of(alternative) == null) {
			throw new ParameterRejectedException("or " + alternative + " is required");
		}
	}

	/** All values, by their parameters' names. */
	Map<String, Object> values() {
		return this.values;
	}

	/** The name under which the first of these that was sent was sent. */
	String presentName(Parameter<?>... parameters) {
		return Stream.of(parameters)
			.map((parameter) -> this.presentNames.get(parameter.name()))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(parameters[0].name());
	}

	/** The value of a parameter that is required or has a default. */
	<T> T get(Parameter<T> parameter) {
		T value = find(parameter);
		if (value == null) {
			throw new IllegalStateException(parameter.name() + " is not among this call's parameters");
		}
		return value;
	}

	/** The value of a parameter, null if it was not sent and has no default. */
	@SuppressWarnings("unchecked") // a parameter's own type has read it
	<T> @Nullable T find(Parameter<T> parameter) {
		return (T) this.values.get(parameter.name());
	}

}
