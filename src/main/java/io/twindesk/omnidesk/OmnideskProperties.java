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
 * @param keyInUrl Whether a key is also accepted in the query parameter apiKey.
 * @param keyInAuthorization Whether a key is also accepted in the header Authorization
 * with the scheme apikey.
 * @param phoneLength Required number of characters of a phone number, 0 for any; the
 * vendor requires 12.
 * @param languages Comma-separated list of allowed user languages.
 * @param reservationTime Duration of a reservation for a live channel.
 */
@ConfigurationProperties("twindesk.omnidesk")
record OmnideskProperties(@DefaultValue("false") boolean keyInUrl, @DefaultValue("false") boolean keyInAuthorization,
		@DefaultValue("0") int phoneLength, @DefaultValue( {
				"nl", "en" }) List<String> languages,
		@DefaultValue("60s") Duration reservationTime){

	private static final Duration MAX_RESERVATION_TIME = Duration.ofDays(365);

	OmnideskProperties {
		InvalidSettingException.unless(phoneLength >= 0 && phoneLength <= Identifier.MAX_LENGTH,
				"twindesk.omnidesk.phone-length", phoneLength, "Set it to 0 or more, at most " + Identifier.MAX_LENGTH);
		InvalidSettingException.unless(
				!languages.isEmpty()
						&& languages.stream().allMatch((code) -> code.matches("[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8}){0,3}")),
				"twindesk.omnidesk.languages", String.join(",", languages), "Set it to language codes such as nl,en");
		InvalidSettingException.unless(
				reservationTime.compareTo(Duration.ZERO) > 0 && reservationTime.compareTo(MAX_RESERVATION_TIME) <= 0,
				"twindesk.omnidesk.reservation-time", reservationTime,
				"Set it to a time such as 60s, at most 365 days");
	}

	/**
	 * Returns the vendor's default if it is among the configured languages, else the
	 * first configured language.
	 */
	String defaultLanguage() {
		return this.languages.contains("en") ? "en" : this.languages.get(0);
	}

}
