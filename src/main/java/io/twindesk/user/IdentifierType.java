package io.twindesk.user;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * By what a person is known. The order decides the type of a user who is born with
 * several.
 */
public enum IdentifierType {

	EMAIL, PHONE, WHATSAPP, FACEBOOK, TWITTER,

	/** What an account of Twitter's is called, beside its number. */
	TWITTER_ALIAS,

	TELEGRAM,

	/**
	 * A phone or an alias in Telegram, beside or instead of the number of the account.
	 */
	TELEGRAM_DATA,

	VKONTAKTE, ODNOKLASSNIKI, INSTAGRAM,

	/** What an account of Instagram's is called, beside its number. */
	INSTAGRAM_ALIAS,

	VIBER, SKYPE, LINE, SLACK, MATTERMOST, AVITO,

	/** A value in a channel of the account's own. */
	CUSTOM;

	private final String lowerCase = name().toLowerCase(Locale.ROOT);

	/** The type of a user who has this as the first identifier. */
	public IdentifierType userType() {
		return switch (this) {
			case TWITTER_ALIAS -> TWITTER;
			case TELEGRAM_DATA -> TELEGRAM;
			case INSTAGRAM_ALIAS -> INSTAGRAM;
			default -> this;
		};
	}

	/** The type of the aliases that users of this type show, null if they show none. */
	public @Nullable IdentifierType alias() {
		return switch (this) {
			case TWITTER -> TWITTER_ALIAS;
			case TELEGRAM -> TELEGRAM_DATA;
			case INSTAGRAM -> INSTAGRAM_ALIAS;
			default -> null;
		};
	}

	/** The types that users can have, in their order. */
	public static List<IdentifierType> userTypes() {
		return Stream.of(values()).filter((type) -> type.userType() == type).toList();
	}

	/** The type's name in documents and codes, for example {@code telegram}. */
	public String code() {
		return (this == WHATSAPP) ? "wa" : this.lowerCase;
	}

	/**
	 * Whether a document means this type by a name. Documents of earlier releases call
	 * {@code wa} {@code whatsapp}.
	 */
	public boolean isNamed(String name) {
		return code().equals(name) || (this == WHATSAPP && this.lowerCase.equals(name));
	}

	/**
	 * The namespace in which the value is unique: a number and an alias share one. It is
	 * stored, and is therefore independent of {@link #code}.
	 */
	String namespace() {
		return userType().lowerCase;
	}

	/** Whether values are compared by their digits alone. */
	boolean isPhone() {
		return this == PHONE || this == WHATSAPP;
	}

	/** Whether a value may be an alias, which is often written with an {@code @}. */
	boolean mayBeAlias() {
		return switch (userType()) {
			case TELEGRAM, TWITTER, INSTAGRAM -> true;
			default -> false;
		};
	}

}
