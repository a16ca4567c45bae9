package io.twindesk.connector;

import jakarta.servlet.ServletRequest;
import org.jspecify.annotations.Nullable;

/** The path of a request before its repeated slashes were merged. */
public final class RepeatedSlashes {

	static final String ATTRIBUTE = RepeatedSlashes.class.getName();

	private RepeatedSlashes() {
	}

	/** Returns the path as it was sent, null if it had no repeated slashes. */
	public static @Nullable String path(ServletRequest request) {
		return (request.getAttribute(ATTRIBUTE) instanceof String path) ? path : null;
	}

}
