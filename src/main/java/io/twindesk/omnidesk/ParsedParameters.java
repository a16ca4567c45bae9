package io.twindesk.omnidesk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.twindesk.access.Credential;
import org.jspecify.annotations.Nullable;

/** The valid parameter values of a request. */
final class ParsedParameters {

	private final Map<String, Object> values;

	private final Map<String, String> presentNames;

	private ParsedParameters(Map<String, Object> values, Map<String, String> presentNames) {
		this.values = values;
		this.presentNames = presentNames;
	}

	/**
	 * Reads the parameters of a request.
	 * @throws InvalidParametersException with all errors
	 */
	static ParsedParameters read(List<Parameter<?>> parameters, RawParameters fields, Credential caller) {
		Map<String, Object> values = new HashMap<>();
		Map<String, String> presentNames = new HashMap<>();
		List<ParameterError> errors = new ArrayList<>();
		for (Parameter<?> parameter : parameters) {
			RawParameter rawParameter = fields.of(parameter);
			if (rawParameter == null && parameter.defaultText() != null) {
				rawParameter = RawParameter.text(parameter.name(), parameter.defaultText());
			}
			try {
				if (rawParameter != null) {
					presentNames.put(parameter.name(), rawParameter.name());
					values.put(parameter.name(), parameter.type().reader().read(rawParameter, caller));
				}
				else {
					checkNotRequired(parameter, fields);
				}
			}
			catch (ParameterRejectedException ex) {
				String name = (rawParameter != null) ? rawParameter.name() : parameter.name();
				errors.add(new ParameterError(name, name + " " + ex.getMessage()));
			}
		}
		if (!errors.isEmpty()) {
			throw new InvalidParametersException(errors);
		}
		return new ParsedParameters(values, presentNames);
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

	/** Returns all values by parameter name. */
	Map<String, Object> values() {
		return this.values;
	}

	/** Returns the client's name of the first of the given parameters that is present. */
	String presentName(Parameter<?>... parameters) {
		return Stream.of(parameters)
			.map((parameter) -> this.presentNames.get(parameter.name()))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(parameters[0].name());
	}

	/** Returns the value of a parameter that is required or has a default. */
	<T> T get(Parameter<T> parameter) {
		T value = find(parameter);
		if (value == null) {
			throw new IllegalStateException(parameter.name() + " is not a parameter of this operation");
		}
		return value;
	}

	/** Returns the value of a parameter, null if it is absent and has no default. */
	@SuppressWarnings("unchecked") // the value was read by the parameter's own type
	<T> @Nullable T find(Parameter<T> parameter) {
		return (T) this.values.get(parameter.name());
	}

}
