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

	private final EarlyRejections early;

	private final CallRecorder recorder;

	RejectedHeads(EarlyRejections early, CallRecorder recorder) {
		this.early = early;
		this.recorder = recorder;
	}

	/** The call that the request is; to be called before the response is written. */
	void begin(Request request, Response response, RawHead head, String prefix, InvalidHeadException failure) {
		if (this.recorder.bodyBytes() == 0) {
			return;
		}
		Call call = this.early.find(new RawHeadRequest(request, head), response, failure);
		if (call != null) {
			this.recorder.complete(call, failure, head.method(), ContextPath.without(head.path(), prefix));
		}
	}

	/** Records the call with its response. */
	void end(Request request, Response response, RawHead head, String prefix, byte[] body) {
		Call call = Call.of(request);
		if (call == null) {
			return;
		}
		String query = head.query();
		Message asked = new Message(head.fields(), new byte[0], false);
		List<Header> headers = Exchange.headers(response, body.length);
		this.recorder.add(call,
				new Exchange(head.method(), prefix, TypedQuery.encoded(head.path()),
						(query != null) ? TypedQuery.encoded(query) : null, null, asked, Duration.ZERO,
						response.getStatus(), new Message(headers, body, false)));
	}

}
