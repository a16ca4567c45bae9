package io.twindesk.web;

import java.util.Arrays;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * How one dialect tells failures. It is chosen by path: what has no route, a wrong method
 * or no key has no controller either, so the path is all there is to go by.
 */
public interface ErrorFormat {

	/** Whether this dialect answers on the path. The first that does is taken. */
	boolean supports(String path);

	/** The dialect's own words for a failure; never fails itself. */
	DialectError format(HttpError failure);

	/**
	 * The failure that one of the dialect's codes stands for, or the name of an HTTP
	 * status such as {@code too_many_requests}; null if it is neither.
	 */
	default @Nullable HttpError fromCode(String code) {
		return Arrays.stream(HttpStatus.values())
			.filter((status) -> status.isError() && status.name().toLowerCase(Locale.ROOT).equals(code))
			.findFirst()
			.map(HttpError::simulated)
			.orElse(null);
	}

	/**
	 * Sets the headers that each of the dialect's answers carries, before it is known.
	 */
	default void prepare(HttpServletRequest request, HttpServletResponse response) {
	}

}
