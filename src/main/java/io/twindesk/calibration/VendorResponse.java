package io.twindesk.calibration;

import java.net.http.HttpHeaders;
import java.util.Locale;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A response of the live account.
 *
 * @param json the body as JSON, null if it is none
 */
record VendorResponse(int status, HttpHeaders headers, String body, @Nullable JsonNode json) {

	static VendorResponse of(int status, HttpHeaders headers, String body) {
		return new VendorResponse(status, headers, body, json(body));
	}

	private static @Nullable JsonNode json(String body) {
		try {
			return body.isBlank() ? null : JsonMapper.shared().readTree(body);
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	boolean isSuccess() {
		return this.status / 100 == 2;
	}

	/** Returns the error code, empty if the body has none in the vendor's form. */
	String code() {
		JsonNode error = (this.json != null) ? this.json.path("error") : null;
		return (error != null && error.isString() && JsonShape.isCode(error.asString())) ? error.asString() : "";
	}

	/** Returns the media type without parameters, empty if there is none. */
	String mediaType() {
		return this.headers.firstValue("Content-Type").orElse("").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
	}

	/** Returns the number of a header, empty if it has another form. */
	OptionalInt number(String header) {
		return RateLimitHeaders.number(this.headers, header);
	}

	/** Describes the response by types and codes, without any value of a person. */
	String shape() {
		if (this.body.isBlank()) {
			return this.status + ", no body";
		}
		if (this.json == null) {
			return this.status + ", no JSON"
					+ (mediaType().matches("[a-z]+/[a-z0-9.+-]+") ? " but " + mediaType() : "");
		}
		return code().isEmpty() ? this.status + ", " + JsonShape.of(this.json) : this.status + " " + code();
	}

}
