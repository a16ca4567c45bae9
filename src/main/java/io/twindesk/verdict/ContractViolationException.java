package io.twindesk.verdict;

import java.util.List;

/**
 * Thrown in strict mode if a request contains something that is tolerated or not read.
 */
public final class ContractViolationException extends RuntimeException {

	/** The header with the id of the first rule that is violated. */
	public static final String HEADER = "X-Twindesk-Rule";

	private final transient List<Finding> findings;

	public ContractViolationException(List<Finding> findings) {
		super("The request violates " + findings.get(0).rule(), null, false, false);
		this.findings = List.copyOf(findings);
	}

	/** Returns the findings of the kinds tolerated and unread, at least one. */
	public List<Finding> findings() {
		return this.findings;
	}

}
