package io.twindesk.omnidesk;

import java.util.List;

/**
 * Everything that is wrong with a call's parameters, in the order of the vendor's table.
 */
class InvalidParametersException extends RuntimeException {

	private final transient List<ParameterFault> faults;

	InvalidParametersException(ParameterFault... faults) {
		this(List.of(faults));
	}

	InvalidParametersException(List<ParameterFault> faults) {
		super((faults.size() == 1) ? faults.get(0).message() : faults.size() + " parameters are wrong", null, false,
				false);
		this.faults = List.copyOf(faults);
	}

	List<ParameterFault> faults() {
		return this.faults;
	}

}
