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
 * Keeps the control API for those who may call it. A page in somebody's browser may
 * never: it would come with a foreign Origin, or by a host name that an attacker lets
 * point here.
 */
class ControlAccessFilter extends OncePerRequestFilter {

	private static final String SCHEME = "Bearer ";

	private final ControlProperties properties;

	private final Access access;

	private final CurrentActor actor;

	ControlAccessFilter(ControlProperties properties, boolean demo, CurrentActor actor) {
		this.actor = actor;
		this.properties = properties;
		this.access = properties.access(demo);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String host = request.getServerName().toLowerCase(Locale.ROOT);
		if (!isLoopback(host) && !this.properties.namesHost(host)) {
			throw refused("The Host is neither a loopback address nor in twindesk.control.hosts");
		}
		if (SameOrigin.isForeign(request)) {
			throw refused("The Origin is foreign");
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
	 * Who comes through a published port is never on this machine, but may have a token.
	 */
	private void checkAddress(HttpServletRequest request) {
		if (!isLoopback(request.getRemoteAddr()) && !showsToken(request)) {
			throw refused("The control API is for callers on this machine; see twindesk.control.access");
		}
	}

	private void checkToken(HttpServletRequest request, HttpServletResponse response) {
		if (!showsToken(request)) {
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
			throw new ResponseStatusException(HttpStatus.UNAUTHORIZED, "The control API takes a Bearer token");
		}
	}

	private boolean showsToken(HttpServletRequest request) {
		String query = Objects.requireNonNullElse(this.properties.token(), "");
		String header = Objects.requireNonNullElse(request.getHeader(HttpHeaders.AUTHORIZATION), "");
		String shown = header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
				? header.substring(SCHEME.length()).strip() : "";
		return !query.isBlank() && MessageDigest.isEqual(query.getBytes(StandardCharsets.UTF_8),
				shown.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * A browser shows no token before the page has asked for it; the pages hold no data.
	 */
	private static boolean isPage(String path) {
		return path.equals("/_twindesk") || path.equals("/_twindesk/") || path.equals("/_twindesk/docs")
				|| path.startsWith("/_twindesk/docs/");
	}

	/** Names are not looked up: only what is a loopback address as it is written. */
	private static boolean isLoopback(String host) {
		boolean literal = host.matches("127(\\.[0-9]{1,3}){3}") || host.contains(":");
		try {
			return host.equals("localhost") || (literal && InetAddress.getByName(host).isLoopbackAddress());
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static ResponseStatusException refused(String description) {
		return new ResponseStatusException(HttpStatus.FORBIDDEN, description);
	}

}
