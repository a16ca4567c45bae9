package io.twindesk.control;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Objects;

import io.twindesk.access.Actor;
import io.twindesk.access.CurrentActor;
import io.twindesk.control.ControlProperties.Access;
import io.twindesk.control.ControlProperties.Console;
import io.twindesk.web.ErrorResponder;
import io.twindesk.web.RequestIdFilter;
import io.twindesk.web.SameOrigin;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ResponseStatusException;

/**
 * Checks the access to the control API. Pages in a browser are always rejected: they send
 * a foreign Origin, or a host name that an attacker has pointed to this server.
 */
class ControlAccessFilter extends OncePerRequestFilter {

	private static final String SCHEME = "Bearer ";

	private final ControlProperties properties;

	private final Access access;

	private final boolean readOnly;

	private final CurrentActor actor;

	ControlAccessFilter(ControlProperties properties, boolean demo, CurrentActor actor) {
		this.actor = actor;
		this.properties = properties;
		this.access = properties.access(demo);
		this.readOnly = properties.console(demo) == Console.READ_ONLY;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String host = request.getServerName().toLowerCase(Locale.ROOT);
		if (!isLoopback(host) && !this.properties.allowsHost(host)) {
			throw forbidden("The Host must be a loopback address or in twindesk.control.hosts");
		}
		if (SameOrigin.isForeign(request)) {
			throw forbidden("The Origin must be this server");
		}
		if (this.readOnly && isChangeByPage(request)) {
			throw forbidden("The console is read-only; see twindesk.control.console");
		}
		switch (this.access) {
			case OFF -> throw new ResponseStatusException(HttpStatus.NOT_FOUND, "The control API is off");
			case LOOPBACK -> checkAddress(request);
			case TOKEN -> {
				if (!isPage(ErrorResponder.path(request))) {
					checkToken(request, response);
				}
			}
			case OPEN -> {
			}
		}
		Actor caller = Actor.control(RequestIdFilter.of(request), request.getRemoteAddr());
		try (CurrentActor.ActorScope actorScope = this.actor.begin(caller)) {
			chain.doFilter(request, response);
		}
	}

	/**
	 * Whether a page in a browser sends a change: only browsers send an Origin, and they
	 * send it with every request but GET and HEAD.
	 */
	private static boolean isChangeByPage(HttpServletRequest request) {
		return request.getHeader(HttpHeaders.ORIGIN) != null && !request.getMethod().equals("GET")
				&& !request.getMethod().equals("HEAD");
	}

	/**
	 * Requires a loopback address or the token. Clients of a published container port
	 * have no loopback address.
	 */
	private void checkAddress(HttpServletRequest request) {
		if (!isLoopback(request.getRemoteAddr()) && !hasToken(request)) {
			throw forbidden("The control API accepts only requests from this machine; see twindesk.control.access");
		}
	}

	private void checkToken(HttpServletRequest request, HttpServletResponse response) {
		if (!hasToken(request)) {
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
			throw new ResponseStatusException(HttpStatus.UNAUTHORIZED, "The control API requires a Bearer token");
		}
	}

	private boolean hasToken(HttpServletRequest request) {
		String token = Objects.requireNonNullElse(this.properties.token(), "");
		String header = Objects.requireNonNullElse(request.getHeader(HttpHeaders.AUTHORIZATION), "");
		String sent = header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
				? header.substring(SCHEME.length()).strip() : "";
		return !token.isBlank()
				&& MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Whether the path is a page. Pages contain no data and need no token, since a
	 * browser sends none before the page has asked for it.
	 */
	private static boolean isPage(String path) {
		return path.equals("/_twindesk") || path.equals("/_twindesk/") || path.equals("/_twindesk/docs")
				|| path.startsWith("/_twindesk/docs/") || path.startsWith("/_twindesk/console/");
	}

	/** Whether a host is a literal loopback address; names are not resolved. */
	private static boolean isLoopback(String host) {
		boolean literal = host.matches("127(\\.[0-9]{1,3}){3}") || host.contains(":");
		try {
			return host.equals("localhost") || (literal && InetAddress.getByName(host).isLoopbackAddress());
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static ResponseStatusException forbidden(String description) {
		return new ResponseStatusException(HttpStatus.FORBIDDEN, description);
	}

}
