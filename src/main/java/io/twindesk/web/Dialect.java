package io.twindesk.web;

import java.util.Set;

/**
 * A vendor's API that this server speaks; each dialect has one as a bean.
 *
 * @param name the first word of its operations' names
 * @param userNames the parameters that name a user by id
 * @param emailNames the parameters that name a user by e-mail
 * @param wrapper the key that has to stand around the fields of a body
 * @param wrapped the operations whose bodies have it
 */
public record Dialect(String name, Set<String> userNames, Set<String> emailNames, String wrapper, Set<String> wrapped) {

	/** Whether an operation is one of its own. */
	public boolean has(String operation) {
		return operation.startsWith(this.name + ".");
	}

}
