package io.twindesk.omnidesk;

import java.io.IOException;

import io.twindesk.access.Credential;
import io.twindesk.access.CredentialService;
import io.twindesk.access.FailedLoginThrottle;
import io.twindesk.access.InvalidKeyException;
import io.twindesk.web.WorkspaceDomain;
import io.twindesk.web.WorkspaceRequestBinder;
import io.twindesk.workspace.WorkspaceContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Opens a call with its key and takes it into the key's workspace, which is the one that
 * the host names where it names one.
 */
class OmnideskKeyFilter extends OncePerRequestFilter {

	private final OmnideskKey key;

	private final WorkspaceDomain domain;

	private final CredentialService credentialService;

	private final FailedLoginThrottle throttle;

	private final WorkspaceRequestBinder entrance;

	OmnideskKeyFilter(OmnideskKey key, WorkspaceDomain domain, CredentialService credentialService,
			FailedLoginThrottle throttle, WorkspaceRequestBinder entrance) {
		this.key = key;
		this.domain = domain;
		this.credentialService = credentialService;
		this.throttle = throttle;
		this.entrance = entrance;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String shown = this.key.of(request);
		this.domain.check(request, () -> shown);
		Credential credential = credential(shown, request);
		SecurityContext opened = SecurityContextHolder.createEmptyContext();
		opened.setAuthentication(
				UsernamePasswordAuthenticationToken.authenticated(credential, null, AuthorityUtils.NO_AUTHORITIES));
		SecurityContextHolder.setContext(opened);
		try (WorkspaceContext.Scope scope = this.entrance.bind(credential, request, response)) {
			chain.doFilter(request, response);
		}
	}

	/**
	 * The credential whose key a request shows.
	 * @throws org.springframework.security.authentication.BadCredentialsException if
	 * there is no key, or an unknown one
	 */
	Credential credential(HttpServletRequest request) {
		return credential(this.key.of(request), request);
	}

	private Credential credential(@Nullable String shown, HttpServletRequest request) {
		if (shown == null || shown.isEmpty()) {
			throw new InvalidKeyException("The header " + OmnideskKey.NAME + " is missing");
		}
		String address = request.getRemoteAddr();
		this.throttle.check(address, OmnideskKey.NAME);
		return this.credentialService.find(shown, WorkspaceDomain.of(request)).orElseThrow(() -> {
			this.throttle.failed(address, OmnideskKey.NAME);
			return this.credentialService.unknown(shown);
		});
	}

}
