package io.twindesk.fault;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** Builds an {@link Action} field by field. */
public final class ActionBuilder {

	private @Nullable String error;

	private @Nullable Integer status;

	private @Nullable Integer retryAfter;

	private @Nullable String body;

	private @Nullable String contentType;

	private @Nullable Duration delay;

	private boolean drop;

	private boolean reset;

	private @Nullable Integer truncate;

	private Action.@Nullable Drip drip;

	public ActionBuilder error(@Nullable String error) {
		this.error = error;
		return this;
	}

	public ActionBuilder status(@Nullable Integer status) {
		this.status = status;
		return this;
	}

	public ActionBuilder retryAfter(@Nullable Integer retryAfter) {
		this.retryAfter = retryAfter;
		return this;
	}

	public ActionBuilder body(@Nullable String body) {
		this.body = body;
		return this;
	}

	public ActionBuilder contentType(@Nullable String contentType) {
		this.contentType = contentType;
		return this;
	}

	public ActionBuilder delay(@Nullable Duration delay) {
		this.delay = delay;
		return this;
	}

	public ActionBuilder drop(boolean drop) {
		this.drop = drop;
		return this;
	}

	public ActionBuilder reset(boolean reset) {
		this.reset = reset;
		return this;
	}

	public ActionBuilder truncate(@Nullable Integer truncate) {
		this.truncate = truncate;
		return this;
	}

	public ActionBuilder drip(Action.@Nullable Drip drip) {
		this.drip = drip;
		return this;
	}

	public Action build() {
		return new Action(this.error, this.status, this.retryAfter, this.body, this.contentType, this.delay, this.drop,
				this.reset, this.truncate, this.drip);
	}

}
