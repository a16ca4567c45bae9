package io.twindesk.control;

import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.twindesk.access.Credential;
import io.twindesk.access.IssuedCredential;
import io.twindesk.access.Permission;
import org.jspecify.annotations.Nullable;

/**
 * JSON of a credential.
 *
 * @param apiKey the key, only in the response to its creation
 */
record CredentialJson(String id, String staffEmail, @JsonInclude(Include.NON_NULL) @Nullable String apiKey,
		Set<Permission> permissions, @JsonProperty("fullAccess") boolean fullAccess, @Nullable Long actsFor) {

	static CredentialJson of(IssuedCredential issued) {
		return of(issued.credential(), issued.key());
	}

	static CredentialJson of(Credential credential, @Nullable String apiKey) {
		return new CredentialJson(credential.id(), credential.staffEmail(), apiKey, credential.permissions(),
				credential.fullAccess(), credential.actsFor());
	}

}
