package io.twindesk.pull;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;

import io.twindesk.calibration.LiveAccount;
import io.twindesk.calibration.Pause;
import io.twindesk.calibration.RateLimitHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Reads from the account, one request at a time, within its rate limit. Repeats a request
 * after a server error or a cut connection.
 */
final class AccountClient {

	/** Seconds before each repetition of a request. */
	private static final int[] PAUSES = { 1, 2, 3, 5, 8, 13, 21 };

	/** Maximum number of consecutive responses with the status 429. */
	private static final int MAX_REJECTIONS = 20;

	private final LiveAccount account;

	private final PullProgress progress;

	private final Pause pause;

	private final HttpClient http;

	private @Nullable AccountResponse last;

	private boolean reached;

	/**
	 * Creates a client.
	 * @param trusted certificates that the client trusts, null for those of the JDK
	 */
	AccountClient(LiveAccount account, @Nullable SSLContext trusted, PullProgress progress, Pause pause) {
		this.account = account;
		this.progress = progress;
		this.pause = pause;
		HttpClient.Builder builder = LiveAccount.client();
		if (!account.url().startsWith("https:")) {
			builder.proxy(HttpClient.Builder.NO_PROXY);
		}
		this.http = (trusted != null) ? builder.sslContext(trusted).build() : builder.build();
	}

	/**
	 * Sends a GET request, after a wait if the rate limit requires one.
	 * @return a response that is neither a server error nor a rejection of the key
	 * @throws PullFailedException if there is no such response
	 */
	AccountResponse get(String path) throws InterruptedException {
		int failures = 0;
		int rejections = 0;
		while (true) {
			waitForLimit();
			String failure;
			int retryAfter = 0;
			try {
				AccountResponse response = exchange(path);
				if (response.status() == AccountResponse.TOO_MANY_REQUESTS && rejections++ < MAX_REJECTIONS) {
					continue;
				}
				if (!response.isServerError()) {
					return accepted(response);
				}
				failure = "responds with " + response.shape();
				retryAfter = response.retryAfter().orElse(0);
			}
			catch (IOException | UnresolvedAddressException ex) {
				failure = failure(ex);
			}
			if (failures == PAUSES.length) {
				String message = this.account.url() + " " + failure + ", " + (failures + 1) + " times";
				throw this.reached ? PullFailedException.incomplete(message) : PullFailedException.refused(message);
			}
			pause(Math.max(PAUSES[failures++], retryAfter), failure);
		}
	}

	/** Describes a failure; one that no repetition can change is thrown. */
	private String failure(Exception failure) {
		boolean certificate = failure instanceof SSLHandshakeException;
		boolean unreachable = failure instanceof ConnectException || failure instanceof UnresolvedAddressException;
		if (certificate || (unreachable && !this.reached)) {
			throw PullFailedException.refused(this.account.url() + " cannot be reached: " + LiveAccount.reason(failure)
					+ (certificate ? "; --ca sets the certificates to trust" : ""));
		}
		return "cuts the connection (" + LiveAccount.reason(failure) + ")";
	}

	private AccountResponse accepted(AccountResponse response) {
		int status = response.status();
		if (status == 401 || status == 403) {
			throw PullFailedException.refused(this.account.url() + " responds with " + response.shape()
					+ "; check the key and its permission to read users");
		}
		if (status / 100 == 3) {
			throw PullFailedException.refused(this.account.url() + " responds with " + status
					+ ", a redirect, which could send the key elsewhere; set --url to the address itself");
		}
		if (status == AccountResponse.TOO_MANY_REQUESTS) {
			throw PullFailedException.incomplete(this.account.url() + " rejects every request with 429");
		}
		return response;
	}

	private void waitForLimit() throws InterruptedException {
		AccountResponse response = this.last;
		this.last = null;
		if (response != null && response.isLast()) {
			pause(response.retryAfter().orElse(RateLimitHeaders.WINDOW_SECONDS), "the rate limit of the account");
		}
	}

	private void pause(int seconds, String reason) throws InterruptedException {
		if (seconds > RateLimitHeaders.MAX_WAIT_SECONDS) {
			throw PullFailedException.incomplete("The account asks for a wait of " + seconds + " seconds");
		}
		this.progress.waiting(Math.max(seconds, 1), reason);
		this.pause.seconds(Math.max(seconds, 1));
	}

	private AccountResponse exchange(String path) throws IOException, InterruptedException {
		HttpRequest request = this.account.request(path, "twindesk-pull").build();
		AccountResponse response = AccountResponse.of(this.http.send(request, BodyHandlers.ofByteArray()));
		this.reached = true;
		this.last = response;
		return response;
	}

}
