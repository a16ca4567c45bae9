package io.twindesk.omnidesk;

import java.util.List;

/**
 * Thrown with all parameter errors of a request, in the order of the vendor's table.
 */
class InvalidParametersException extends RuntimeException {

	private final transient List<ParameterError> errors;

	InvalidParametersException(ParameterError... errors) {
		this(List.of(errors));
	}

	InvalidParametersException(List<ParameterError> errors) {
		super((errors.size() == 1) ? errors.get(0).message() : errors.size() + " parameters are wrong", null, false,
				false);
		this.errors = List.copyOf(errors);
	}

	List<ParameterError> errors() {
		return this.errors;
	}

}
