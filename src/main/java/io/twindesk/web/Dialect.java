package io.twindesk.web;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A vendor's API that this server emulates; each dialect declares one as a bean.
 *
 * @param name the first part of the names of its operations
 * @param userIdParameters the parameters that identify a user by id
 * @param selfId the value that means the user that the key acts for, null if there is
 * none
 * @param emailParameters the parameters that identify a user by e-mail
 * @param envelope the key whose value must contain the fields of a body
 * @param envelopedOperations the operations whose bodies require the envelope
 */
public record Dialect(String name, Set<String> userIdParameters, @Nullable String selfId, Set<String> emailParameters,
		String envelope, Set<String> envelopedOperations) {

	/** Whether an operation belongs to this dialect. */
	public boolean has(String operation) {
		return operation.startsWith(this.name + ".");
	}

}
