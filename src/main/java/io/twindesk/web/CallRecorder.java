package io.twindesk.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;

/** Passes finished calls to the listeners. */
@Component
class CallRecorder {

	private final List<CallListener> listeners;

	private final Operations operations;

	private final UnexpectedErrors unexpected;

	CallRecorder(List<CallListener> listeners, Operations operations, UnexpectedErrors unexpected) {
		this.listeners = listeners;
		this.operations = operations;
		this.unexpected = unexpected;
	}

	/** How many bytes of a body the listeners use; 0 if calls are not recorded. */
	int bodyBytes() {
		int most = 0;
		for (CallListener listener : this.listeners) {
			most = Math.max(most, listener.bodyBytes());
		}
		return most;
	}

	/**
	 * Notes why a call failed, and the operation at its path if it was rejected before
	 * the routing, by the rate limit for example. A path that is itself rejected has no
	 * operation.
	 */
	void complete(Call call, @Nullable Throwable failure, String method, String path) {
		call.failure(failure);
		if (call.operation() != null || failure instanceof RequestRejectedException
				|| failure instanceof InvalidHeadException head && head.isPath()) {
			return;
		}
		String operation = this.operations.at(method, path);
		if (operation != null) {
			call.operation(operation);
		}
	}

	/** Passes a call on; a failure of a listener does not change the response. */
	void add(Call call, Exchange exchange) {
		for (CallListener listener : this.listeners) {
			try {
				listener.answered(call, exchange);
			}
			catch (RuntimeException ex) {
				this.unexpected.add("telling of a call", ex);
			}
		}
	}

}
