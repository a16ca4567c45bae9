package io.twindesk.fault;

import java.io.IOException;
import java.time.Duration;

import io.twindesk.web.Connections;
import io.twindesk.web.Delivery;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;

/** How answers go out that a rule is applied to. */
@Component
class Deliveries {

	private final Connections connections;

	Deliveries(Connections connections) {
		this.connections = connections;
	}

	Delivery of(Rule rule) {
		Action action = rule.then();
		if (action instanceof Action.Delay delay) {
			return new Delayed(rule.id(), delay.by());
		}
		if (action instanceof Action.Drip drip) {
			return new Dripping(rule.id(), drip.bytes(), drip.every());
		}
		if (action instanceof Action.Truncate truncate) {
			return new Truncated(rule.id(), truncate.bytes(), this.connections);
		}
		if (action instanceof Action.Drop || action instanceof Action.Reset) {
			return new Cut(rule.id(), action instanceof Action.Reset, this.connections);
		}
		return rule::id;
	}

	/** Late, without holding a thread meanwhile. */
	private record Delayed(String fault, Duration by) implements Delivery {

		@Override
		public Duration extra(int length) {
			return this.by;
		}

		@Override
		public void send(HttpServletRequest request, HttpServletResponse response, byte[] body) {
			Later later = new Later(request);
			later.after(this.by, () -> {
				Delivery.super.send(request, response, body);
				later.complete();
			});
		}

	}

	/** A few bytes at a time, without holding a thread between them. */
	private record Dripping(String fault, int bytes, Duration every) implements Delivery {

		@Override
		public Duration extra(int length) {
			return this.every.multipliedBy((length + this.bytes - 1) / this.bytes);
		}

		@Override
		public void send(HttpServletRequest request, HttpServletResponse response, byte[] body) throws IOException {
			if (body.length == 0) {
				return;
			}
			response.setContentLength(body.length);
			response.flushBuffer();
			drip(new Later(request), response, body, 0);
		}

		private void drip(Later later, HttpServletResponse response, byte[] body, int at) {
			later.after(this.every, () -> {
				int count = Math.min(this.bytes, body.length - at);
				response.getOutputStream().write(body, at, count);
				response.flushBuffer();
				if (at + count < body.length) {
					drip(later, response, body, at + count);
				}
				else {
					later.complete();
				}
			});
		}

	}

	/** As if it were whole, and the connection gone in the middle. */
	private record Truncated(String fault, int bytes, Connections connections) implements Delivery {

		@Override
		public int sent(int length) {
			return Math.min(this.bytes, length);
		}

		@Override
		public void send(HttpServletRequest request, HttpServletResponse response, byte[] body) throws IOException {
			if (body.length > 0) {
				response.setContentLength(body.length);
			}
			response.getOutputStream().write(body, 0, sent(body.length));
			response.flushBuffer();
			this.connections.cut(request, false);
		}

	}

	/** Not at all. */
	private record Cut(String fault, boolean reset, Connections connections) implements Delivery {

		@Override
		public boolean isAnswered() {
			return false;
		}

		@Override
		public void send(HttpServletRequest request, HttpServletResponse response, byte[] body) throws IOException {
			this.connections.cut(request, this.reset);
		}

	}

}
