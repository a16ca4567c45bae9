package io.twindesk.omnidesk;

import java.time.Duration;
import java.util.List;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.PositiveOrZero;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the Omnidesk dialect.
 *
 * @param keyInUrl Whether a key is taken from the query parameter apiKey, too.
 * @param keyInAuthorization Whether a key is also taken from the header Authorization, of
 * the scheme apikey.
 * @param phoneLength Number of characters that a phone number has to have, 0 for any; the
 * vendor demands 12.
 * @param languages Comma-separated list of the languages that users can have.
 * @param reservationTime How long a reservation for a live channel holds.
 */
@Validated
@ConfigurationProperties("twindesk.omnidesk")
record OmnideskProperties(@DefaultValue("false") boolean keyInUrl, @DefaultValue("false") boolean keyInAuthorization,
		@DefaultValue("0") @PositiveOrZero int phoneLength, @DefaultValue( {
				"nl", "en" }) @NotEmpty List<String> languages,
		@DefaultValue("60s") Duration reservationTime){

	/** The vendor's default, where it is a language here. */
	String defaultLanguage() {
		return this.languages.contains("en") ? "en" : this.languages.get(0);
	}

}
