package io.twindesk.omnidesk;

import java.time.Duration;
import java.util.List;

import io.twindesk.settings.InvalidSettingException;
import io.twindesk.user.Identifier;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

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
@ConfigurationProperties("twindesk.omnidesk")
record OmnideskProperties(@DefaultValue("false") boolean keyInUrl, @DefaultValue("false") boolean keyInAuthorization,
		@DefaultValue("0") int phoneLength, @DefaultValue( {
				"nl", "en" }) List<String> languages,
		@DefaultValue("60s") Duration reservationTime){

	private static final Duration LONGEST = Duration.ofDays(365);

	OmnideskProperties {
		InvalidSettingException.unless(phoneLength >= 0 && phoneLength <= Identifier.MAX_LENGTH,
				"twindesk.omnidesk.phone-length", phoneLength, "Set it to 0 or more, at most " + Identifier.MAX_LENGTH);
		InvalidSettingException.unless(
				!languages.isEmpty()
						&& languages.stream().allMatch((code) -> code.matches("[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8}){0,3}")),
				"twindesk.omnidesk.languages", String.join(",", languages), "Set it to language codes such as nl,en");
		InvalidSettingException.unless(
				reservationTime.compareTo(Duration.ZERO) > 0 && reservationTime.compareTo(LONGEST) <= 0,
				"twindesk.omnidesk.reservation-time", reservationTime,
				"Set it to a time such as 60s, at most 365 days");
	}

	/** The vendor's default, where it is a language here. */
	String defaultLanguage() {
		return this.languages.contains("en") ? "en" : this.languages.get(0);
	}

}
