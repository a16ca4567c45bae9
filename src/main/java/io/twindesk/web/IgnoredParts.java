package io.twindesk.web;

import io.twindesk.connector.RepeatedSlashes;
import io.twindesk.input.RequestTooLargeException;
import io.twindesk.input.UnreadableInputException;
import io.twindesk.input.UnreadableInputException.Source;
import io.twindesk.input.UrlEncodedReader;
import io.twindesk.verdict.RequestFindings;
import jakarta.servlet.http.HttpServletRequest;

/** Finds the parts of a request that its operation does not read. */
public final class IgnoredParts {

	private IgnoredParts() {
	}

	/** Adds repeated slashes in the path as tolerated. */
	public static void slashes(HttpServletRequest request, String rule, RequestFindings findings) {
		String path = RepeatedSlashes.path(request);
		if (path != null) {
			findings.tolerated(rule, "path", path);
		}
	}

	/** Adds a body as tolerated. */
	public static void body(HttpServletRequest request, String rule, RequestFindings findings) {
		if (request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null) {
			findings.tolerated(rule, "body", null);
		}
	}

	/** Adds the parameters of a query that nothing reads. */
	public static void query(HttpServletRequest request, String rule, RequestFindings findings) {
		String query = request.getQueryString();
		if (query == null || query.isEmpty()) {
			return;
		}
		try {
			UrlEncodedReader.read(query, Source.QUERY)
				.forEach((field) -> findings.unread(rule, field.name(), field.text(),
						"Nothing reads the query of this operation"));
		}
		catch (UnreadableInputException | RequestTooLargeException ex) {
			findings.unread(rule, "query", query, "Nothing reads the query of this operation");
		}
	}

}
