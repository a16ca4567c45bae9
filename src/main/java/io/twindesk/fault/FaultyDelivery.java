package io.twindesk.fault;

import java.io.IOException;
import java.time.Duration;

import io.twindesk.web.Connections;
import io.twindesk.web.Delivery;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * Sends a response late, in pieces, in part or not at all, as an action demands. No
 * thread is held during the pauses.
 */
record FaultyDelivery(String fault, Action action, Connections connections) implements Delivery {

	@Override
	public boolean isAnswered() {
		return !this.action.isCut();
	}

	@Override
	public int sent(int length) {
		return (this.action.truncate() != null) ? Math.min(this.action.truncate(), length) : length;
	}

	@Override
	public Duration extra(int length) {
		Duration delay = (this.action.delay() != null) ? this.action.delay() : Duration.ZERO;
		Action.Drip drip = this.action.drip();
		return (drip != null) ? delay.plus(drip.over(sent(length))) : delay;
	}

	@Override
	public void send(HttpServletRequest request, HttpServletResponse response, byte[] body) throws IOException {
		Duration delay = this.action.delay();
		if (delay == null) {
			begin(request, response, body, null);
			return;
		}
		Later later = new Later(request);
		later.after(delay, () -> begin(request, response, body, later));
	}

	private void begin(HttpServletRequest request, HttpServletResponse response, byte[] body, @Nullable Later begun)
			throws IOException {
		Action.Drip drip = this.action.drip();
		if (this.action.isCut()) {
			this.connections.cut(request, this.action.reset());
			complete(begun);
			return;
		}
		if (body.length > 0) {
			response.setContentLength(body.length);
		}
		int length = sent(body.length);
		if (drip == null || length == 0) {
			response.getOutputStream().write(body, 0, length);
			end(request, response, begun);
			return;
		}
		response.flushBuffer();
		Later later = (begun != null) ? begun : new Later(request);
		drip(drip, new Rest(request, response, body, length, later), 0);
	}

	private void drip(Action.Drip drip, Rest rest, int at) {
		rest.later.after(drip.every(), () -> {
			int count = Math.min(drip.bytes(), rest.length - at);
			rest.response.getOutputStream().write(rest.body, at, count);
			rest.response.flushBuffer();
			if (at + count < rest.length) {
				drip(drip, rest, at + count);
			}
			else {
				end(rest.request, rest.response, rest.later);
			}
		});
	}

	private void end(HttpServletRequest request, HttpServletResponse response, @Nullable Later later)
			throws IOException {
		if (this.action.truncate() != null) {
			response.flushBuffer();
			this.connections.cut(request, false);
		}
		complete(later);
	}

	private static void complete(@Nullable Later later) {
		if (later != null) {
			later.complete();
		}
	}

	/** A body of which some is still to be sent. */
	private record Rest(HttpServletRequest request, HttpServletResponse response, byte[] body, int length,
			Later later) {
	}

}
