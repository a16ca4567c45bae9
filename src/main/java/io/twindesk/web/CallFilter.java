package io.twindesk.web;

import java.io.IOException;
import java.time.Duration;

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
class CallFilter extends OncePerRequestFilter {

	private final CallRecorder recorder;

	private final EarlyRejections early;

	CallFilter(CallRecorder recorder, EarlyRejections early) {
		this.recorder = recorder;
		this.early = early;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return isOwn(FailureAnswers.path(request));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		long begun = System.nanoTime();
		int most = this.recorder.bodyBytes();
		KeptRequest kept = new KeptRequest(request, most);
		HeldResponse held = new HeldResponse(response);
		chain.doFilter(kept, held);
		Throwable failure = FailureAnswers.failure(request);
		Call call = Call.of(request);
		if (call == null && most > 0 && failure != null) {
			call = this.early.find(kept, response, failure);
		}
		if (call != null) {
			this.recorder.complete(call, failure, request.getMethod(), ContextPath.without(request));
		}
		byte[] body = held.body();
		Delivery delivery = (call != null) ? call.delivery() : null;
		if (call != null && most > 0) {
			readUnread(kept, most);
			Duration took = Duration.ofNanos(System.nanoTime() - begun);
			Exchange exchange = Exchange.of(kept, response, body, delivery, took);
			this.recorder.add(call, exchange);
		}
		UnreadBody.readWhatHasCome(request);
		send(delivery, kept, response, body);
	}

	/** The paths of no vendor's API, whose responses are not held back. */
	private static boolean isOwn(String path) {
		return path.startsWith("/_twindesk") || path.startsWith("/actuator");
	}

	/** A short body that nobody wanted, of a call without a route, say. */
	private static void readUnread(KeptRequest request, int most) throws IOException {
		if (request.getContentLengthLong() <= most && request.getContentLengthLong() > 0) {
			request.readAhead(most);
		}
	}

	private static void send(@Nullable Delivery delivery, KeptRequest request, HttpServletResponse response,
			byte[] body) throws IOException {
		if (delivery == null) {
			HeldResponse.write(response, body);
			return;
		}
		request.drain();
		delivery.send((HttpServletRequest) request.getRequest(), response, body);
	}

}
