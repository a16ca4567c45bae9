package io.twindesk.connector;

import java.io.IOException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.http11.Http11NioProtocol;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * Responds to requests that Tomcat rejects before any filter runs, for example because of
 * a malformed request line, in the dialect's format instead of Tomcat's HTML page.
 */
class ConnectorErrorValve extends ErrorReportValve {

	/** A request line as far as its path has plain characters. */
	private static final Pattern BEGINNING = Pattern.compile("[A-Za-z]+ (/[a-zA-Z0-9/._-]*)");

	private final ConnectorErrorHandler errors;

	private final String contextPath;

	ConnectorErrorValve(ConnectorErrorHandler errors, String contextPath) {
		this.errors = errors;
		this.contextPath = contextPath;
	}

	@Override
	protected void report(Request request, Response response, Throwable throwable) {
		int status = response.getStatus();
		if (status == 500 && throwable != null && !(throwable instanceof IOException)) {
			this.errors.unexpected(request, throwable);
		}
		if (status < 400 || response.isCommitted() || response.getContentWritten() > 0
				|| !response.setErrorReported()) {
			return;
		}
		RequestHead head = RequestHead.of(request);
		String path = RepeatedSlashValve.merged(path(request, head), this.contextPath);
		try {
			response.resetBuffer();
			this.errors.respond(new RequestHeadAdapter(request, head, this.contextPath), response, path, status,
					rejection(request, head, status));
			response.finishResponse();
		}
		catch (IOException ex) {
			container.getLogger().debug("The client closed the connection before the response", ex);
		}
		catch (RuntimeException ex) {
			this.errors.unexpected(request, ex);
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
	 * The path, empty if there is none. If Tomcat cannot parse a part of the request line
	 * it makes nothing of it available, so the path is then taken from the received head.
	 */
	private static String path(Request request, RequestHead head) {
		String path = Objects.requireNonNullElse(request.getDecodedRequestURI(),
				Objects.requireNonNullElse(request.getRequestURI(), ""));
		Matcher line = BEGINNING.matcher(head.line());
		return path.isEmpty() && line.lookingAt() ? line.group(1) : path;
	}

}
