package io.twindesk.access;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The properties of a credential to create.
 *
 * @param staffEmail the e-mail of its staff member
 * @param actsFor the user that the key acts for, if any
 */
public record CredentialSpec(String staffEmail, Set<Permission> permissions, boolean fullAccess,
		@Nullable Long actsFor) {
}
