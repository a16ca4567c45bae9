package io.twindesk.user;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * By what a person is known. The order decides the type of a user who is born with
 * several.
 */
public enum IdentifierType {

	EMAIL, PHONE, WHATSAPP, FACEBOOK, TWITTER, TELEGRAM,

	/**
	 * A phone or an alias in Telegram, beside or instead of the number of the account.
	 */
	TELEGRAM_DATA,

	VKONTAKTE, ODNOKLASSNIKI, INSTAGRAM, VIBER, SKYPE, LINE, SLACK, MATTERMOST, AVITO,

	/** A value in a channel of the account's own. */
	CUSTOM;

	/** The type of a user who has this as the first identifier. */
	public IdentifierType userType() {
		return (this == TELEGRAM_DATA) ? TELEGRAM : this;
	}

	/** The types that users can have, in their order. */
	public static List<IdentifierType> userTypes() {
		return Stream.of(values()).filter((type) -> type.userType() == type).toList();
	}

	/** The type's name in documents and codes, say {@code whatsapp}. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Within what the value is unique: Telegram's two kinds share one space. */
	String space() {
		return userType().word();
	}

	/** Whether values are compared by their digits alone. */
	boolean isPhone() {
		return this == PHONE || this == WHATSAPP;
	}

}
