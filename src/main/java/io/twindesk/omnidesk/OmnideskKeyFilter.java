package io.twindesk.omnidesk;

import java.io.IOException;

import io.twindesk.access.Credential;
import io.twindesk.access.Credentials;
import io.twindesk.access.KeyThrottle;
import io.twindesk.web.CallEntrance;
import io.twindesk.web.UnreadableInputException.Source;
import io.twindesk.web.UrlEncodedReader;
import io.twindesk.workspace.CurrentWorkspace;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Opens a call with the key of its {@code apiKey} header and takes it into the key's
 * workspace. Where it is switched on, a key in the URL will do.
 */
class OmnideskKeyFilter extends OncePerRequestFilter {

	static final String KEY = "apiKey";

	private final Credentials credentials;

	private final KeyThrottle throttle;

	private final CallEntrance entrance;

	private final boolean keyInUrl;

	OmnideskKeyFilter(Credentials credentials, KeyThrottle throttle, CallEntrance entrance, boolean keyInUrl) {
		this.credentials = credentials;
		this.throttle = throttle;
		this.entrance = entrance;
		this.keyInUrl = keyInUrl;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Credential credential = credential(request);
		SecurityContext opened = SecurityContextHolder.createEmptyContext();
		opened.setAuthentication(
				UsernamePasswordAuthenticationToken.authenticated(credential, null, AuthorityUtils.NO_AUTHORITIES));
		SecurityContextHolder.setContext(opened);
		try (CurrentWorkspace.Visit visit = this.entrance.enter(credential, request, response)) {
			chain.doFilter(request, response);
		}
	}

	/**
	 * The credential whose key a request carries.
	 * @throws BadCredentialsException if there is no key, or an unknown one
	 */
	Credential credential(HttpServletRequest request) {
		return credential(key(request), request.getRemoteAddr());
	}

	private Credential credential(@Nullable String key, String address) {
		if (key == null || key.isEmpty()) {
			throw new BadCredentialsException("The header " + KEY + " is missing");
		}
		this.throttle.check(address, KEY);
		return this.credentials.find(key).orElseThrow(() -> {
			this.throttle.failed(address, KEY);
			return this.credentials.unknown(key);
		});
	}

	private @Nullable String key(HttpServletRequest request) {
		String header = request.getHeader(KEY);
		String query = request.getQueryString();
		if (header != null || query == null || !this.keyInUrl) {
			return header;
		}
		return UrlEncodedReader.read(query, Source.QUERY)
			.stream()
			.filter((field) -> field.name().equals(KEY))
			.map((field) -> field.text())
			.findFirst()
			.orElse(null);
	}

}
