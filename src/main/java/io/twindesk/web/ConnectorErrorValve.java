package io.twindesk.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.http11.Http11InputBuffer;

import org.springframework.http.HttpStatusCode;

/**
 * Answers what Tomcat refuses before any filter runs, such as a request line that it
 * cannot read, in the dialect's form instead of its own HTML page.
 */
class ConnectorErrorValve extends ErrorReportValve {

	/** A request line as far as its path has plain characters. */
	private static final Pattern BEGINNING = Pattern.compile("\\s*[A-Za-z]+ (/[a-zA-Z0-9/._-]*)");

	private final FailureAnswers answers;

	private final String contextPath;

	ConnectorErrorValve(FailureAnswers answers, String contextPath) {
		this.answers = answers;
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
		ErrorFormat format = this.answers.format(ContextPath.without(path(request), this.contextPath));
		try {
			response.resetBuffer();
			format.prepare(request, response);
			this.answers.write(format.answer(HttpFailure.of(HttpStatusCode.valueOf(status), 0, null)), response);
			response.finishResponse();
		}
		catch (IOException | IllegalStateException ex) {
			container.getLogger().debug("The client was gone before it could be told", ex);
		}
	}

	/**
	 * The path, empty if there is none. Where a part of the request line cannot be read
	 * Tomcat tells nothing of it, so what there is of the path is looked for once more.
	 */
	private static String path(Request request) {
		String path = Objects.requireNonNullElse(request.getDecodedRequestURI(),
				Objects.requireNonNullElse(request.getRequestURI(), ""));
		if (!path.isEmpty() || !(request.getCoyoteRequest().getInputBuffer() instanceof Http11InputBuffer input)) {
			return path;
		}
		ByteBuffer read = input.getByteBuffer().duplicate().position(0);
		Matcher line = BEGINNING.matcher(StandardCharsets.ISO_8859_1.decode(read));
		return line.lookingAt() ? line.group(1) : "";
	}

}
