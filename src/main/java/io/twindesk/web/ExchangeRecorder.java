package io.twindesk.web;

import java.util.List;

import io.twindesk.connector.InvalidHeadException;
import org.jspecify.annotations.Nullable;

import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;

/** Passes completed exchanges to the listeners. */
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

	/** The number of body bytes that listeners use. */
	int bodyBytes() {
		int max = 0;
		for (ExchangeListener listener : this.listeners) {
			max = Math.max(max, listener.bodyBytes());
		}
		return max;
	}

	/**
	 * Stores the failure of a request, and the operation of its path if it was rejected
	 * before the routing, for example by the rate limit. A rejected path has no
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

	/** Whether a listener uses the exchange of a request. */
	boolean accepts(WorkspaceRequest workspaceRequest) {
		for (ExchangeListener listener : this.listeners) {
			if (listener.accepts(workspaceRequest)) {
				return true;
			}
		}
		return false;
	}

	/** Passes an exchange on; an exception of a listener does not change the response. */
	void add(WorkspaceRequest workspaceRequest, Exchange exchange) {
		for (ExchangeListener listener : this.listeners) {
			try {
				if (listener.accepts(workspaceRequest)) {
					listener.completed(workspaceRequest, exchange);
				}
			}
			catch (RuntimeException ex) {
				this.unexpected.add("an exchange listener", ex);
			}
		}
	}

}
