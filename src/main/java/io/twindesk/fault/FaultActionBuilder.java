package io.twindesk.fault;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** Builds an {@link FaultAction} field by field. */
public final class FaultActionBuilder {

	private @Nullable String error;

	private @Nullable Integer status;

	private @Nullable Integer retryAfter;

	private @Nullable String body;

	private @Nullable String contentType;

	private @Nullable Duration delay;

	private boolean drop;

	private boolean reset;

	private @Nullable Integer truncate;

	private FaultAction.@Nullable Drip drip;

	public FaultActionBuilder error(@Nullable String error) {
		this.error = error;
		return this;
	}

	public FaultActionBuilder status(@Nullable Integer status) {
		this.status = status;
		return this;
	}

	public FaultActionBuilder retryAfter(@Nullable Integer retryAfter) {
		this.retryAfter = retryAfter;
		return this;
	}

	public FaultActionBuilder body(@Nullable String body) {
		this.body = body;
		return this;
	}

	public FaultActionBuilder contentType(@Nullable String contentType) {
		this.contentType = contentType;
		return this;
	}

	public FaultActionBuilder delay(@Nullable Duration delay) {
		this.delay = delay;
		return this;
	}

	public FaultActionBuilder drop(boolean drop) {
		this.drop = drop;
		return this;
	}

	public FaultActionBuilder reset(boolean reset) {
		this.reset = reset;
		return this;
	}

	public FaultActionBuilder truncate(@Nullable Integer truncate) {
		this.truncate = truncate;
		return this;
	}

	public FaultActionBuilder drip(FaultAction.@Nullable Drip drip) {
		this.drip = drip;
		return this;
	}

	public FaultAction build() {
		return new FaultAction(this.error, this.status, this.retryAfter, this.body, this.contentType, this.delay,
				this.drop, this.reset, this.truncate, this.drip);
	}

}
