package io.twindesk.web;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

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

	private final List<CallListener> listeners;

	private final Operations operations;

	private final UnexpectedErrors unexpected;

	CallFilter(List<CallListener> listeners, Operations operations, UnexpectedErrors unexpected) {
		this.listeners = listeners;
		this.operations = operations;
		this.unexpected = unexpected;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String path = FailureAnswers.path(request);
		return !path.startsWith("/api/") && !path.equals("/api");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		long begun = System.nanoTime();
		int most = this.listeners.stream().mapToInt(CallListener::bodyBytes).max().orElse(0);
		KeptRequest kept = new KeptRequest(request, most);
		HeldResponse held = new HeldResponse(response);
		chain.doFilter(kept, held);
		Call call = Call.of(request);
		if (call != null) {
			nameRefused(call, request);
		}
		byte[] body = held.body();
		Delivery delivery = (call != null) ? call.delivery() : null;
		if (call != null && most > 0) {
			readUnread(kept, most);
			Duration took = Duration.ofNanos(System.nanoTime() - begun);
			Exchange exchange = Exchange.of(kept, response, body, delivery, took);
			this.listeners.forEach((listener) -> tell(listener, call, exchange));
		}
		UnreadBody.readWhatHasCome(request);
		send(delivery, kept, response, body);
	}

	/** Who is refused before the search for a route, by the rate limit, meant one. */
	private void nameRefused(Call call, HttpServletRequest request) {
		String operation = (call.operation() == null)
				? this.operations.at(request.getMethod(), ContextPath.without(request)) : null;
		if (operation != null) {
			call.operation(operation);
		}
	}

	/** The client gets its answer whatever becomes of this. */
	private void tell(CallListener listener, Call call, Exchange exchange) {
		try {
			listener.answered(call, exchange);
		}
		catch (RuntimeException ex) {
			this.unexpected.add("telling of a call", ex);
		}
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
