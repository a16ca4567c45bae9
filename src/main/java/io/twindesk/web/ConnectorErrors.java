package io.twindesk.web;

import java.io.IOException;

import io.twindesk.connector.ConnectorErrorHandler;
import io.twindesk.connector.InvalidHeadException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;

/**
 * Writes the connector's errors in the format of the path's dialect, and records them.
 */
@Component
class ConnectorErrors implements ConnectorErrorHandler {

	private final ErrorResponder responder;

	private final ObjectProvider<RejectedHeadRecorder> recorders;

	/** Takes a provider, since the connector is created before the journal. */
	ConnectorErrors(ErrorResponder responder, ObjectProvider<RejectedHeadRecorder> recorders) {
		this.responder = responder;
		this.recorders = recorders;
	}

	@Override
	public void respond(HttpServletRequest request, HttpServletResponse response, String path, int status,
			@Nullable InvalidHeadException rejection) throws IOException {
		ErrorFormat format = this.responder.format(ContextPath.without(path, request.getContextPath()));
		format.prepare(request, response);
		if (rejection == null) {
			HttpError error = HttpError.of(HttpStatusCode.valueOf(status), 0, null);
			this.responder.write(format.format(error), response);
			return;
		}
		RejectedHeadRecorder recorder = this.recorders.getIfAvailable();
		if (recorder != null) {
			recorder.begin(request, response, rejection);
		}
		HttpError error = HttpError.of(rejection.status(), 0, rejection);
		byte[] body = this.responder.write(format.format(error), response);
		if (recorder != null) {
			recorder.end(request, response, body);
		}
	}

	@Override
	public void unexpected(HttpServletRequest request, Throwable cause) {
		this.responder.unexpected(request, cause);
	}

}
