package io.twindesk.fault;

import java.io.IOException;
import java.time.Duration;

import io.twindesk.connector.ConnectionCloser;
import io.twindesk.web.ResponseDelivery;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * Sends a response late, in chunks, in part or not at all, as an action demands. No
 * thread is blocked during the pauses.
 */
record FaultyDelivery(String fault, FaultAction action, boolean isAfterWrite,
		ConnectionCloser connections) implements ResponseDelivery {

	@Override
	public boolean isReplacement() {
		return this.action.isFailure() || this.action.isCut();
	}

	@Override
	public boolean sendsHead() {
		return !this.action.isCut();
	}

	@Override
	public int bytesSent(int length) {
		return (this.action.truncate() != null) ? Math.min(this.action.truncate(), length) : length;
	}

	@Override
	public Duration addedTime(int length) {
		Duration delay = (this.action.delay() != null) ? this.action.delay() : Duration.ZERO;
		FaultAction.Drip drip = this.action.drip();
		return (drip != null) ? delay.plus(drip.duration(bytesSent(length))) : delay;
	}

	@Override
	public void send(HttpServletRequest request, HttpServletResponse response, byte[] body) throws IOException {
		Duration delay = this.action.delay();
		if (delay == null) {
			begin(request, response, body, null);
			return;
		}
		AsyncResponse asyncResponse = new AsyncResponse(request);
		asyncResponse.after(delay, () -> begin(request, response, body, asyncResponse));
	}

	private void begin(HttpServletRequest request, HttpServletResponse response, byte[] body,
			@Nullable AsyncResponse pending) throws IOException {
		FaultAction.Drip drip = this.action.drip();
		if (this.action.isCut()) {
			this.connections.close(request, this.action.reset());
			complete(pending);
			return;
		}
		if (body.length > 0) {
			response.setContentLength(body.length);
		}
		int length = bytesSent(body.length);
		if (drip == null || length == 0) {
			response.getOutputStream().write(body, 0, length);
			end(request, response, pending);
			return;
		}
		response.flushBuffer();
		AsyncResponse async = (pending != null) ? pending : new AsyncResponse(request);
		drip(drip, new Remainder(request, response, body, length, async), 0);
	}

	private void drip(FaultAction.Drip drip, Remainder remainder, int at) {
		remainder.asyncResponse.after(drip.every(), () -> {
			int count = Math.min(drip.bytes(), remainder.length - at);
			remainder.response.getOutputStream().write(remainder.body, at, count);
			remainder.response.flushBuffer();
			if (at + count < remainder.length) {
				drip(drip, remainder, at + count);
			}
			else {
				end(remainder.request, remainder.response, remainder.asyncResponse);
			}
		});
	}

	private void end(HttpServletRequest request, HttpServletResponse response, @Nullable AsyncResponse asyncResponse)
			throws IOException {
		if (this.action.truncate() != null) {
			response.flushBuffer();
			this.connections.close(request, false);
		}
		complete(asyncResponse);
	}

	private static void complete(@Nullable AsyncResponse asyncResponse) {
		if (asyncResponse != null) {
			asyncResponse.complete();
		}
	}

	/** A body of which a part is still to be sent. */
	private record Remainder(HttpServletRequest request, HttpServletResponse response, byte[] body, int length,
			AsyncResponse asyncResponse) {
	}

}
