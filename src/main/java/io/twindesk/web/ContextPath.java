package io.twindesk.web;

import java.net.URI;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The prefix of all paths of this server: {@code server.servlet.context-path}, and the
 * prefix of a proxy if forwarded headers are read.
 */
public final class ContextPath {

	private ContextPath() {
	}

	/** The path that the request's client sent, without the prefix. */
	static String without(HttpServletRequest request) {
		return without(request.getRequestURI(), request.getContextPath());
	}

	/** A path without the prefix, if it has it. */
	static String without(String path, String prefix) {
		return (path.startsWith(prefix + "/") || path.equals(prefix)) ? path.substring(prefix.length()) : path;
	}

	/** The prefix of the current request, empty if there is none. */
	public static String current() {
		return Objects.requireNonNullElse(ServletUriComponentsBuilder.fromCurrentContextPath().build().getPath(), "");
	}

	/** A path of this server as the client of the current request uses it. */
	public static URI location(String path) {
		return URI.create(current() + path);
	}

}
