package io.twindesk.web;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A vendor's API that this server speaks; each dialect has one as a bean.
 *
 * @param name the first word of its operations' names
 * @param userIdParameters the parameters that name a user by id
 * @param selfId the text that stands for the user that the key acts for, null if there is
 * none
 * @param emailParameters the parameters that name a user by e-mail
 * @param envelope the key that has to stand around the fields of a body
 * @param envelopedOperations the operations whose bodies have it
 */
public record Dialect(String name, Set<String> userIdParameters, @Nullable String selfId, Set<String> emailParameters,
		String envelope, Set<String> envelopedOperations) {

	/** Whether an operation is one of its own. */
	public boolean has(String operation) {
		return operation.startsWith(this.name + ".");
	}

}
