package io.twindesk.web;

import io.twindesk.access.Credential;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Finds the credential of a request that is rejected before its dialect authenticates it;
 * each dialect has one as a bean.
 */
@FunctionalInterface
public interface CredentialLookup {

	/**
	 * The credential whose key the request carries.
	 * @throws org.springframework.security.core.AuthenticationException if there is no
	 * key, or an unknown one
	 */
	Credential find(HttpServletRequest request);

}
