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
final class OmnideskArguments {

	private final Map<String, Object> values;

	private final Map<String, String> sentNames;

	private OmnideskArguments(Map<String, Object> values, Map<String, String> sentNames) {
		this.values = values;
		this.sentNames = sentNames;
	}

	/**
	 * Reads what was sent.
	 * @throws InvalidParametersException with everything that is wrong with it
	 */
	static OmnideskArguments read(List<Parameter<?>> form, SentFields fields, Credential caller) {
		Map<String, Object> values = new HashMap<>();
		Map<String, String> sentNames = new HashMap<>();
		List<ParameterFault> faults = new ArrayList<>();
		for (Parameter<?> parameter : form) {
			Sent sent = fields.of(parameter);
			if (sent == null && parameter.defaultText() != null) {
				sent = Sent.text(parameter.name(), parameter.defaultText());
			}
			try {
				if (sent != null) {
					sentNames.put(parameter.name(), sent.name());
					values.put(parameter.name(), parameter.type().reader().read(sent, caller));
				}
				else {
					checkNotRequired(parameter, fields);
				}
			}
			catch (InvalidParameterException ex) {
				String name = (sent != null) ? sent.name() : parameter.name();
				faults.add(new ParameterFault(name, name + " " + ex.getMessage()));
			}
		}
		if (!faults.isEmpty()) {
			throw new InvalidParametersException(faults);
		}
		return new OmnideskArguments(values, sentNames);
	}

	private static void checkNotRequired(Parameter<?> missing, SentFields fields) {
		String alternative = missing.alternative();
		if (!missing.required()) {
			return;
		}
		if (alternative == null) {
			throw new InvalidParameterException("is required");
		}
		if (fields.of(alternative) == null) {
			throw new InvalidParameterException("or " + alternative + " is required");
		}
	}

	/** All values, by their parameters' names. */
	Map<String, Object> values() {
		return this.values;
	}

	/** The name under which the first of these that was sent was sent. */
	String sentName(Parameter<?>... parameters) {
		return Stream.of(parameters)
			.map((parameter) -> this.sentNames.get(parameter.name()))
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
