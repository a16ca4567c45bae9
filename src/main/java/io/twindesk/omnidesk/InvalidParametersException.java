package io.twindesk.omnidesk;

import java.util.List;

/**
 * Everything that is wrong with a call's parameters, in the order of the vendor's table.
 */
class InvalidParametersException extends RuntimeException {

	private final transient List<ParameterError> errors;

	InvalidParametersException(ParameterError... faults) {
		this(List.of(faults));
	}

	InvalidParametersException(List<ParameterError> faults) {
		super((faults.size() == 1) ? faults.get(0).message() : faults.size() + " parameters are wrong", null, false,
				false);
		this.errors = List.copyOf(faults);
	}

	List<ParameterError> faults() {
		return this.errors;
	}

}
