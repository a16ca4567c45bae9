package io.twindesk.web;

import java.io.IOException;
import java.util.Objects;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

import org.springframework.http.HttpStatusCode;

/**
 * Answers what Tomcat refuses before any filter runs, such as a request line that it
 * cannot read, in the dialect's form instead of its own HTML page.
 */
class ConnectorErrorValve extends ErrorReportValve {

	private final FailureAnswers answers;

	ConnectorErrorValve(FailureAnswers answers) {
		this.answers = answers;
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
		String path = Objects.requireNonNullElse(request.getDecodedRequestURI(),
				Objects.requireNonNullElse(request.getRequestURI(), ""));
		ErrorFormat format = this.answers.format(path);
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

}
