package io.twindesk.web;

import java.util.List;

import io.twindesk.connector.InvalidHeadException;
import org.jspecify.annotations.Nullable;

import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;

/** Passes finished calls to the listeners. */
@Component
class ExchangeRecorder {

	private final List<ExchangeListener> listeners;

	private final OperationRegistry operationRegistry;

	private final UnexpectedErrorRecorder unexpected;

	ExchangeRecorder(List<ExchangeListener> listeners, OperationRegistry operationRegistry,
			UnexpectedErrorRecorder unexpected) {
		this.listeners = listeners;
		this.operationRegistry = operationRegistry;
		this.unexpected = unexpected;
	}

	/** How many bytes of a body the listeners use; 0 if calls are not recorded. */
	int bodyBytes() {
		int max = 0;
		for (ExchangeListener listener : this.listeners) {
			max = Math.max(max, listener.bodyBytes());
		}
		return max;
	}

	/**
	 * Notes why a call failed, and the operation at its path if it was rejected before
	 * the routing, by the rate limit for example. A path that is itself rejected has no
	 * operation.
	 */
	void complete(WorkspaceRequest workspaceRequest, @Nullable Throwable failure, String method, String path) {
		workspaceRequest.failure(failure);
		if (workspaceRequest.operation() != null || failure instanceof RequestRejectedException
				|| failure instanceof InvalidHeadException head && head.isPath()) {
			return;
		}
		String operation = this.operationRegistry.at(method, path);
		if (operation != null) {
			workspaceRequest.operation(operation);
		}
	}

	/** Passes a call on; a failure of a listener does not change the response. */
	void add(WorkspaceRequest workspaceRequest, Exchange exchange) {
		for (ExchangeListener listener : this.listeners) {
			try {
				listener.completed(workspaceRequest, exchange);
			}
			catch (RuntimeException ex) {
				this.unexpected.add("telling of a call", ex);
			}
		}
	}

}
