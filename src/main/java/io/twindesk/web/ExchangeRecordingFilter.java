package io.twindesk.web;

import java.io.IOException;
import java.time.Duration;

import io.twindesk.connector.BadRequestKeepAlive;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands around everything that may answer a dialect's call, and holds the answer until
 * it is known whole: so it can be told of before the client has it, and sent otherwise.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class ExchangeRecordingFilter extends OncePerRequestFilter {

	private final ExchangeRecorder recorder;

	private final EarlyRejectionRecorder early;

	ExchangeRecordingFilter(ExchangeRecorder recorder, EarlyRejectionRecorder early) {
		this.recorder = recorder;
		this.early = early;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return isOwn(ErrorResponder.path(request));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		long begun = System.nanoTime();
		int max = this.recorder.bodyBytes();
		CachedBodyRequest stored = new CachedBodyRequest(request, max);
		BufferedResponse held = new BufferedResponse(response);
		chain.doFilter(stored, held);
		Throwable failure = ErrorResponder.failure(request);
		WorkspaceRequest workspaceRequest = WorkspaceRequest.of(request);
		if (workspaceRequest == null && max > 0 && failure != null) {
			workspaceRequest = this.early.find(stored, response, failure);
		}
		if (workspaceRequest != null) {
			this.recorder.complete(workspaceRequest, failure, request.getMethod(), ContextPath.without(request));
		}
		byte[] body = held.body();
		ResponseDelivery responseDelivery = (workspaceRequest != null) ? workspaceRequest.delivery() : null;
		if (workspaceRequest != null && max > 0) {
			readUnread(stored, max);
			Duration took = Duration.ofNanos(System.nanoTime() - begun);
			Exchange exchange = Exchange.of(stored, response, body, responseDelivery, took);
			this.recorder.add(workspaceRequest, exchange);
		}
		RequestBodyDrainFilter.readWhatHasCome(request);
		send(responseDelivery, stored, response, body);
	}

	/** The paths of no vendor's API, whose responses are not held back. */
	private static boolean isOwn(String path) {
		return path.startsWith("/_twindesk") || path.startsWith("/actuator");
	}

	/** A short body that nobody wanted, of a call without a route, say. */
	private static void readUnread(CachedBodyRequest request, int max) throws IOException {
		if (request.getContentLengthLong() <= max && request.getContentLengthLong() > 0) {
			request.readAhead(max);
		}
	}

	private static void send(@Nullable ResponseDelivery responseDelivery, CachedBodyRequest request,
			HttpServletResponse response, byte[] body) throws IOException {
		if (responseDelivery == null) {
			BadRequestKeepAlive.write((HttpServletRequest) request.getRequest(), response, body);
			return;
		}
		request.drain();
		responseDelivery.send((HttpServletRequest) request.getRequest(), response, body);
	}

}
