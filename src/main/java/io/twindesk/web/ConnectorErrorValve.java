package io.twindesk.web;

import java.io.IOException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.http11.Http11NioProtocol;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * Answers what Tomcat refuses before any filter runs, such as a request line that it
 * cannot read, in the dialect's form instead of its own HTML page.
 */
class ConnectorErrorValve extends ErrorReportValve {

	/** A request line as far as its path has plain characters. */
	private static final Pattern BEGINNING = Pattern.compile("[A-Za-z]+ (/[a-zA-Z0-9/._-]*)");

	private final ErrorResponder answers;

	private final ObjectProvider<RejectedHeads> rejected;

	private final String contextPath;

	/** The provider, since the server's parts come before those of the journal. */
	ConnectorErrorValve(ErrorResponder responses, ObjectProvider<RejectedHeads> rejected, String contextPath) {
		this.answers = responses;
		this.rejected = rejected;
		this.contextPath = contextPath;
	}

	@Override
	protected void report(Request request, Response response, Throwable throwable) {
		int status = response.getStatus();
		if (status == 500 && throwable != null && !(throwable instanceof IOException)) {
			this.answers.unexpected(request, throwable);
		}
		if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		RequestHead head = RequestHead.of(request);
		ErrorFormat format = this.answers
			.format(RepeatedSlashValve.merged(ContextPath.without(path(request, head), this.contextPath)));
		try {
			response.resetBuffer();
			format.prepare(request, response);
			InvalidHeadException rejection = rejection(request, head, status);
			RejectedHeads journal = (rejection != null) ? this.rejected.getIfAvailable() : null;
			if (journal != null && rejection != null) {
				journal.begin(request, response, head, this.contextPath, rejection);
			}
			HttpError failure = (rejection != null) ? HttpError.of(rejection.status(), 0, rejection)
					: HttpError.of(HttpStatusCode.valueOf(status), 0, null);
			byte[] body = this.answers.write(format.format(failure), response);
			if (journal != null) {
				journal.end(request, response, head, this.contextPath, body);
			}
			response.finishResponse();
		}
		catch (IOException | IllegalStateException ex) {
			container.getLogger().debug("The client was gone before it could be told", ex);
		}
	}

	/** The reason of a rejection, null if the failure is the server's. */
	private static @Nullable InvalidHeadException rejection(Request request, RequestHead head, int status) {
		int maxBytes = ClosableHttp11Protocol.MAX_HEAD;
		int maxHeaders = ClosableHttp11Protocol.MAX_HEADERS;
		if (request.getConnector().getProtocolHandler() instanceof Http11NioProtocol protocol) {
			maxBytes = protocol.getMaxHttpRequestHeaderSize();
			maxHeaders = protocol.getMaxHeaderCount();
		}
		return switch (status) {
			case 400 -> MalformedHead.find(head, HttpStatus.BAD_REQUEST, maxBytes, maxHeaders);
			case 417 -> InvalidHeadException.unsupported(HttpStatus.EXPECTATION_FAILED, "The header Expect");
			case 501 -> InvalidHeadException.unsupported(HttpStatus.NOT_IMPLEMENTED, "The Transfer-Encoding");
			case 505 -> InvalidHeadException.unsupported(HttpStatus.HTTP_VERSION_NOT_SUPPORTED, "The HTTP version");
			default -> null;
		};
	}

	/**
	 * The path, empty if there is none. Where a part of the request line cannot be read
	 * Tomcat tells nothing of it, so what there is of the path is looked for once more.
	 */
	private static String path(Request request, RequestHead head) {
		String path = Objects.requireNonNullElse(request.getDecodedRequestURI(),
				Objects.requireNonNullElse(request.getRequestURI(), ""));
		Matcher line = BEGINNING.matcher(head.line());
		return path.isEmpty() && line.lookingAt() ? line.group(1) : path;
	}

}
