package io.twindesk.calibration;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Sends requests to the live account, one at a time, within its rate limit and within the
 * number of requests of a calibration.
 */
final class VendorClient {

	/** Maximum number of requests of a calibration. */
	static final int MAX_REQUESTS = 60;

	/** Requests that only the removal of the created user may use. */
	private static final int REMOVAL_REQUESTS = 8;

	private static final int TOO_MANY_REQUESTS = 429;

	private final LiveAccount account;

	private final Consumer<String> output;

	private final Pause pause;

	private final HttpClient http = LiveAccount.client().build();

	private int requests;

	private volatile boolean cancelled;

	private volatile @Nullable VendorResponse last;

	VendorClient(LiveAccount account, Consumer<String> output, Pause pause) {
		this.account = account;
		this.output = output;
		this.pause = pause;
	}

	/**
	 * Sends a request, after a wait if the rate limit requires one.
	 * @throws AccountUnavailableException if there is no response
	 * @throws RequestsUsedUpException if too many requests were sent
	 * @throws CancellationException if the calibration was cancelled
	 */
	VendorResponse send(VendorRequest request) throws InterruptedException {
		return send(request, MAX_REQUESTS - REMOVAL_REQUESTS, true);
	}

	/** Sends a request that removes what was created, even after a cancellation. */
	VendorResponse sendRemoval(VendorRequest request) throws InterruptedException {
		return send(request, MAX_REQUESTS, false);
	}

	/** Lets no further request be sent, except for a removal. */
	void cancel() {
		this.cancelled = true;
	}

	/** Returns the number of requests that were sent. */
	synchronized int requests() {
		return this.requests;
	}

	private VendorResponse send(VendorRequest request, int maxRequests, boolean cancellable)
			throws InterruptedException {
		while (true) {
			waitFor(request);
			VendorResponse response = exchange(request, maxRequests, cancellable);
			if (response.status() != TOO_MANY_REQUESTS) {
				return response;
			}
		}
	}

	private void waitFor(VendorRequest request) throws InterruptedException {
		VendorResponse response = this.last;
		if (response == null) {
			return;
		}
		OptionalInt left = RateLimitHeaders.callsLeft(response.headers());
		boolean rejected = response.status() == TOO_MANY_REQUESTS;
		if (rejected || (left.isPresent() && left.getAsInt() < request.cost())) {
			int seconds = RateLimitHeaders.retryAfter(response.headers()).orElse(RateLimitHeaders.WINDOW_SECONDS);
			if (seconds > RateLimitHeaders.MAX_WAIT_SECONDS) {
				throw new AccountUnavailableException("The account asks for a wait of " + seconds + " seconds");
			}
			this.output.accept("  (waiting " + seconds + " s for the rate limit of the account)");
			this.pause.seconds(Math.max(seconds, 1));
			this.last = null;
		}
	}

	private synchronized VendorResponse exchange(VendorRequest request, int maxRequests, boolean cancellable)
			throws InterruptedException {
		if (cancellable && this.cancelled) {
			throw new CancellationException();
		}
		if (this.requests >= maxRequests) {
			throw new RequestsUsedUpException(MAX_REQUESTS);
		}
		this.requests++;
		try {
			HttpResponse<String> response = this.http.send(httpRequest(request), BodyHandlers.ofString());
			VendorResponse received = VendorResponse.of(response.statusCode(), response.headers(), response.body());
			this.last = received;
			return received;
		}
		catch (IOException ex) {
			throw new AccountUnavailableException(this.account.url() + " cannot be reached: " + LiveAccount.reason(ex));
		}
	}

	private HttpRequest httpRequest(VendorRequest request) {
		HttpRequest.Builder builder = this.account.request(request.path(), "twindesk-calibrate");
		String body = request.body();
		if (body != null) {
			builder.header("Content-Type", "application/json");
			return builder.method(request.method(), BodyPublishers.ofString(body)).build();
		}
		return request.isWrite() ? builder.method(request.method(), BodyPublishers.noBody()).build()
				: builder.GET().build();
	}

}
