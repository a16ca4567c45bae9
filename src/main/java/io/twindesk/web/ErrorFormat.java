package io.twindesk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * How one dialect tells failures. It is chosen by path: what has no route, a wrong method
 * or no key has no controller either, so the path is all there is to go by.
 */
public interface ErrorFormat {

	/** Whether this dialect answers on the path. The first that does is taken. */
	boolean speaks(String path);

	/** The dialect's own words for a failure; never fails itself. */
	ErrorAnswer answer(HttpFailure failure);

	/**
	 * Sets the headers that each of the dialect's answers carries, before it is known.
	 */
	default void prepare(HttpServletRequest request, HttpServletResponse response) {
	}

}
