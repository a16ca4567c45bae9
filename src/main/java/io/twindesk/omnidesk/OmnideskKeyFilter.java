package io.twindesk.omnidesk;

import java.io.IOException;

import io.twindesk.access.Credential;
import io.twindesk.access.ApiKeyLookup;
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
 * Authenticates a request by its key and binds it to the key's workspace. If the host
 * name contains a workspace, the key must belong to it.
 */
class OmnideskKeyFilter extends OncePerRequestFilter {

	private final OmnideskKey key;

	private final WorkspaceDomain domain;

	private final ApiKeyLookup keys;

	private final FailedLoginThrottle throttle;

	private final WorkspaceRequestBinder workspaceRequestBinder;

	OmnideskKeyFilter(OmnideskKey key, WorkspaceDomain domain, ApiKeyLookup keys, FailedLoginThrottle throttle,
			WorkspaceRequestBinder workspaceRequestBinder) {
		this.key = key;
		this.domain = domain;
		this.keys = keys;
		this.throttle = throttle;
		this.workspaceRequestBinder = workspaceRequestBinder;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String requestKey = this.key.of(request);
		this.domain.check(request, () -> requestKey);
		Credential credential = credential(requestKey, request);
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(
				UsernamePasswordAuthenticationToken.authenticated(credential, null, AuthorityUtils.NO_AUTHORITIES));
		SecurityContextHolder.setContext(context);
		try (WorkspaceContext.Scope scope = this.workspaceRequestBinder.bind(credential, request, response)) {
			chain.doFilter(request, response);
		}
	}

	/**
	 * Returns the credential of a request's key.
	 * @throws org.springframework.security.authentication.BadCredentialsException if the
	 * key is missing or unknown
	 */
	Credential credential(HttpServletRequest request) {
		return credential(this.key.of(request), request);
	}

	private Credential credential(@Nullable String requestKey, HttpServletRequest request) {
		if (requestKey == null || requestKey.isEmpty()) {
			throw new InvalidKeyException("The header " + OmnideskKey.NAME + " is missing");
		}
		String address = request.getRemoteAddr();
		this.throttle.check(address, OmnideskKey.NAME);
		return this.keys.find(requestKey, WorkspaceDomain.of(request)).orElseThrow(() -> {
			this.throttle.failed(address, OmnideskKey.NAME);
			return this.keys.unknown(requestKey, null);
		});
	}

}
