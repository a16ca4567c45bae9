package io.twindesk.web;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import io.twindesk.connector.BadRequestKeepAlive;
import io.twindesk.storage.StatementCounter;
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
 * Buffers the complete response of a dialect, passes the exchange to the listeners and
 * then sends the response, or lets the {@link ResponseDelivery} of a fault rule send it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class ExchangeRecordingFilter extends OncePerRequestFilter {

	private final ExchangeRecorder recorder;

	private final EarlyRejectionRecorder early;

	private final List<ResponseLayout> layouts;

	private final RequestVerdicts verdicts;

	private final RejectedKeyRecorder rejectedKeys;

	private final StatementCounter statements;

	ExchangeRecordingFilter(ExchangeRecorder recorder, EarlyRejectionRecorder early, List<ResponseLayout> layouts,
			RequestVerdicts verdicts, RejectedKeyRecorder rejectedKeys, StatementCounter statements) {
		this.statements = statements;
		this.rejectedKeys = rejectedKeys;
		this.verdicts = verdicts;
		this.layouts = layouts;
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
		int before = this.statements.count();
		int max = this.recorder.bodyBytes();
		CachedBodyRequest cached = new CachedBodyRequest(request, max);
		BufferedResponse buffered = new BufferedResponse(response);
		chain.doFilter(cached, buffered);
		Throwable failure = ErrorResponder.failure(request);
		WorkspaceRequest workspaceRequest = WorkspaceRequest.of(request);
		if (workspaceRequest == null && failure != null) {
			workspaceRequest = this.early.find(cached, response, failure);
		}
		if (workspaceRequest != null) {
			this.recorder.complete(workspaceRequest, failure, request.getMethod(), ContextPath.without(request));
			this.verdicts.complete(workspaceRequest, request, buffered);
		}
		byte[] body = layout(workspaceRequest, request, buffered.body());
		RequestVerdicts.setHeader(workspaceRequest, response);
		ResponseDelivery responseDelivery = (workspaceRequest != null) ? workspaceRequest.delivery() : null;
		int ran = this.statements.count() - before;
		if (workspaceRequest != null && this.recorder.accepts(workspaceRequest)) {
			readUnread(cached, max);
			this.recorder.add(workspaceRequest,
					Exchange.of(cached, response, body, responseDelivery, since(begun), ran));
		}
		if (workspaceRequest == null && failure != null) {
			this.rejectedKeys.add(cached, response, failure,
					() -> Exchange.of(cached, response, body, null, since(begun), ran));
		}
		RequestBodyDrainFilter.readAvailable(request);
		send(responseDelivery, cached, response, body);
	}

	private static Duration since(long begun) {
		return Duration.ofNanos(System.nanoTime() - begun);
	}

	private byte[] layout(@Nullable WorkspaceRequest workspaceRequest, HttpServletRequest request, byte[] body) {
		byte[] changed = body;
		if (workspaceRequest != null) {
			String path = ContextPath.without(request);
			for (ResponseLayout layout : this.layouts) {
				changed = layout.apply(workspaceRequest, path, changed);
			}
		}
		return changed;
	}

	/** Paths of this server's own APIs, whose responses are not buffered. */
	private static boolean isOwn(String path) {
		return path.startsWith("/_twindesk") || path.startsWith("/actuator");
	}

	/** Reads a short body that no reader has read, for example without a route. */
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
