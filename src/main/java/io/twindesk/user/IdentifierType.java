package io.twindesk.user;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The kinds of identifiers. If a user is created with several identifiers, the first one
 * in this order determines the user's type.
 */
public enum IdentifierType {

	EMAIL, PHONE, WHATSAPP, FACEBOOK, TWITTER,

	/** The alias of a Twitter account, in addition to its number. */
	TWITTER_ALIAS,

	TELEGRAM,

	/**
	 * A phone or alias in Telegram, in addition to or instead of the account's number.
	 */
	TELEGRAM_DATA,

	VKONTAKTE, ODNOKLASSNIKI, INSTAGRAM,

	/** The alias of an Instagram account, in addition to its number. */
	INSTAGRAM_ALIAS,

	VIBER, SKYPE, LINE, SLACK, MATTERMOST, AVITO,

	/** A value in one of the account's own channels. */
	CUSTOM;

	private final String lowerCase = name().toLowerCase(Locale.ROOT);

	/** Returns the type of a user whose first identifier has this type. */
	public IdentifierType userType() {
		return switch (this) {
			case TWITTER_ALIAS -> TWITTER;
			case TELEGRAM_DATA -> TELEGRAM;
			case INSTAGRAM_ALIAS -> INSTAGRAM;
			default -> this;
		};
	}

	/** Returns the alias type of users of this type, or null if they have no aliases. */
	public @Nullable IdentifierType alias() {
		return switch (this) {
			case TWITTER -> TWITTER_ALIAS;
			case TELEGRAM -> TELEGRAM_DATA;
			case INSTAGRAM -> INSTAGRAM_ALIAS;
			default -> null;
		};
	}

	/** Returns the types that users can have, in order. */
	public static List<IdentifierType> userTypes() {
		return Stream.of(values()).filter((type) -> type.userType() == type).toList();
	}

	/** Returns the type's name in documents and codes, for example {@code telegram}. */
	public String code() {
		return (this == WHATSAPP) ? "wa" : this.lowerCase;
	}

	/**
	 * Returns whether this type has the given name in a document. Documents of earlier
	 * releases use {@code whatsapp} for {@code wa}.
	 */
	public boolean isNamed(String name) {
		return code().equals(name) || (this == WHATSAPP && this.lowerCase.equals(name));
	}

	/**
	 * Returns the namespace in which the value is unique: an account's number and alias
	 * share one. The namespace is stored and therefore does not depend on {@link #code}.
	 */
	String namespace() {
		return userType().lowerCase;
	}

	/** Returns whether values are compared by their digits alone. */
	boolean isPhone() {
		return this == PHONE || this == WHATSAPP;
	}

	/**
	 * Returns whether a value may be an alias, which is often written with an {@code @}.
	 */
	boolean mayBeAlias() {
		return switch (userType()) {
			case TELEGRAM, TWITTER, INSTAGRAM -> true;
			default -> false;
		};
	}

}
