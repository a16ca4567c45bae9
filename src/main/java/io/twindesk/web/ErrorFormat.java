package io.twindesk.web;

import java.util.Arrays;
import java.util.Locale;

import io.twindesk.verdict.RequestFindings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * The format of a dialect's error responses. It is selected by path, because requests
 * without a route, with a wrong method or without a key have no controller.
 */
public interface ErrorFormat {

	/** Whether the path belongs to this dialect. The first matching format is used. */
	boolean supports(String path);

	/** The dialect's response to an error; must not throw. */
	DialectError format(HttpError failure);

	/**
	 * The error of one of the dialect's codes, or of the name of an HTTP status such as
	 * {@code too_many_requests}; null if it is neither.
	 */
	default @Nullable HttpError fromCode(String code) {
		return Arrays.stream(HttpStatus.values())
			.filter((status) -> status.isError() && status.name().toLowerCase(Locale.ROOT).equals(code))
			.findFirst()
			.map(HttpError::simulated)
			.orElse(null);
	}

	/**
	 * Adds the rules for which a request is rejected to its findings.
	 * @param operation the name of the operation, null if there is no route
	 */
	default void addFindings(HttpError failure, @Nullable String operation, RequestFindings findings) {
	}

	/**
	 * Sets the headers of all responses of the dialect, before the request is handled.
	 */
	default void prepare(HttpServletRequest request, HttpServletResponse response) {
	}

}
