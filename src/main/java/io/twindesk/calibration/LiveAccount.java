package io.twindesk.calibration;

import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;

/**
 * The account that is calibrated against.
 *
 * @param dialect the API of the account
 * @param url address without {@code /api}, for example {@code https://acme.deskie.io}
 * @param staffEmail staff e-mail of the key; empty for a dialect without it
 * @param key API key
 */
public record LiveAccount(CalibrationDialect dialect, String url, String staffEmail, String key) {

	private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

	private static final Duration TIMEOUT = Duration.ofSeconds(60);

	/**
	 * Returns a builder of clients that follow no redirects, which could send the key to
	 * another server.
	 */
	public static HttpClient.Builder client() {
		return HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.followRedirects(HttpClient.Redirect.NEVER)
			.proxy(Objects.requireNonNullElse(ProxySelector.getDefault(), HttpClient.Builder.NO_PROXY))
			.connectTimeout(CONNECT_TIMEOUT);
	}

	/**
	 * Returns a builder of a GET request with the key.
	 * @param path path and query
	 */
	public HttpRequest.Builder request(String path, String userAgent) {
		return HttpRequest.newBuilder(URI.create(this.url + path))
			.header(keyHeader(), keyValue())
			.header("Accept", "application/json")
			.header("User-Agent", userAgent)
			.timeout(TIMEOUT);
	}

	/** Describes a failure to send a request or to receive its response. */
	public static String reason(Exception failure) {
		return (failure.getMessage() != null) ? failure.getMessage() : failure.getClass().getSimpleName();
	}

	private String keyHeader() {
		return (this.dialect == CalibrationDialect.DESKIE) ? "Authorization" : "apiKey";
	}

	private String keyValue() {
		return (this.dialect == CalibrationDialect.DESKIE) ? "Basic " + Base64.getEncoder()
			.encodeToString((this.staffEmail + ":" + this.key).getBytes(StandardCharsets.UTF_8)) : this.key;
	}

	/** Returns a text without the key, which no log may contain. */
	@Override
	public String toString() {
		return this.dialect.code() + " at " + this.url;
	}

}
