package io.twindesk.web;

import java.time.Duration;
import java.util.List;

import io.twindesk.web.Exchange.Header;
import io.twindesk.web.Exchange.Message;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;

import org.springframework.stereotype.Component;

/**
 * Puts requests that Tomcat rejects before any filter runs into the journal of the
 * workspace whose key they carry.
 */
@Component
class RejectedHeads {

	private final EarlyRejectionRecorder early;

	private final ExchangeRecorder recorder;

	RejectedHeads(EarlyRejectionRecorder early, ExchangeRecorder recorder) {
		this.early = early;
		this.recorder = recorder;
	}

	/** The call that the request is; to be called before the response is written. */
	void begin(Request request, Response response, RequestHead head, String prefix, InvalidHeadException failure) {
		if (this.recorder.bodyBytes() == 0) {
			return;
		}
		WorkspaceRequest workspaceRequest = this.early.find(new RequestHeadAdapter(request, head), response, failure);
		if (workspaceRequest != null) {
			this.recorder.complete(workspaceRequest, failure, head.method(), ContextPath.without(head.path(), prefix));
		}
	}

	/** Records the call with its response. */
	void end(Request request, Response response, RequestHead head, String prefix, byte[] body) {
		WorkspaceRequest workspaceRequest = WorkspaceRequest.of(request);
		if (workspaceRequest == null) {
			return;
		}
		String query = head.query();
		Message requested = new Message(head.fields(), new byte[0], false);
		List<Header> headers = Exchange.headers(response, body.length);
		this.recorder.add(workspaceRequest,
				new Exchange(head.method(), prefix, NonAsciiQueryParser.encoded(head.path()),
						(query != null) ? NonAsciiQueryParser.encoded(query) : null, null, requested, Duration.ZERO,
						response.getStatus(), new Message(headers, body, false)));
	}

}
