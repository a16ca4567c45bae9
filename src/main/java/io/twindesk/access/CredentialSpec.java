package io.twindesk.access;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a credential is to be.
 *
 * @param staffEmail whose key it is to be
 * @param actsFor the user whom the key is to act for, if any
 */
public record CredentialSpec(String staffEmail, Set<Permission> permissions, boolean fullAccess,
		@Nullable Long actsFor) {
}
