package io.twindesk.deskie;

import io.twindesk.user.Identifier;
import io.twindesk.user.IdentifierType;
import io.twindesk.user.User;
import io.twindesk.web.JsonField;

/**
 * The keys of the identifiers of each type in Deskie's requests and responses.
 */
enum DeskieIdentifier {

	EMAIL(IdentifierType.EMAIL, "user_email", "user_email"),

	PHONE(IdentifierType.PHONE, "user_phone", "user_phone"),

	/** Observed: live data names the type {@code wa} and the field {@code wa_id}. */
	WHATSAPP(IdentifierType.WHATSAPP, "user_whatsapp_phone", "wa_id"),

	FACEBOOK(IdentifierType.FACEBOOK, "user_facebook", "facebook_id"),

	/**
	 * The vendor's page prints facebook_id for a Twitter user, which is taken for a
	 * misprint.
	 */
	TWITTER(IdentifierType.TWITTER, "user_twitter", "twitter_id"),

	TELEGRAM(IdentifierType.TELEGRAM, "user_telegram", "telegram_id"),

	TELEGRAM_DATA(IdentifierType.TELEGRAM_DATA, "user_telegram_data", "telegram_id"),

	VKONTAKTE(IdentifierType.VKONTAKTE, "user_vkontakte", "vkontakte_id"),

	ODNOKLASSNIKI(IdentifierType.ODNOKLASSNIKI, "user_odnoklassniki", "odnoklassniki_id"),

	INSTAGRAM(IdentifierType.INSTAGRAM, "user_instagram", "instagram_id"),

	VIBER(IdentifierType.VIBER, "user_viber", "viber_id"),

	SKYPE(IdentifierType.SKYPE, "user_skype", "skype_id"),

	LINE(IdentifierType.LINE, "user_line", "line_id"),

	SLACK(IdentifierType.SLACK, "user_slack", "slack_id"),

	MATTERMOST(IdentifierType.MATTERMOST, "user_mattermost", "mattermost_id"),

	AVITO(IdentifierType.AVITO, "user_avito", "avito_id"),

	CUSTOM(IdentifierType.CUSTOM, "user_custom_id", "user_custom_id");

	static final String CUSTOM_CHANNEL = "user_custom_channel";

	private final IdentifierType type;

	private final String requestKey;

	private final JsonField responseField;

	DeskieIdentifier(IdentifierType type, String requestKey, String responseKey) {
		this.type = type;
		this.requestKey = requestKey;
		this.responseField = new JsonField(responseKey);
	}

	/** Returns the keys of the identifier type that determines a user's type. */
	static DeskieIdentifier of(IdentifierType type) {
		return valueOf(type.name());
	}

	/**
	 * Returns the name of a type in error codes and responses. An alias has the name of
	 * its account type.
	 */
	static String code(IdentifierType type) {
		return type.userType().code();
	}

	/**
	 * Returns the part after {@code wrong_}, which is the same for both kinds of phone
	 * numbers.
	 */
	static String errorSuffix(IdentifierType type) {
		return (type == IdentifierType.WHATSAPP) ? "phone" : code(type);
	}

	IdentifierType type() {
		return this.type;
	}

	String requestKey() {
		return this.requestKey;
	}

	/** Returns the JSON field of the identifier in a response. */
	JsonField responseField() {
		return this.responseField;
	}

	/**
	 * Returns the user's identifier of this type as responses show it: a number if the
	 * messenger numbers its accounts and the text is a number, else the text.
	 */
	Object toJson(User user) {
		IdentifierType alias = this.type.alias();
		String value = user.identifierValue(this.type);
		if (value.isEmpty() && alias != null) {
			value = user.identifierValue(alias);
		}
		return (isNumbered() && value.matches("[1-9][0-9]{0,17}")) ? Long.valueOf(value) : value;
	}

	/** Whether this messenger numbers its accounts. */
	boolean isNumbered() {
		return switch (this) {
			case FACEBOOK, TWITTER, TELEGRAM, VKONTAKTE, ODNOKLASSNIKI -> true;
			default -> false;
		};
	}

	/**
	 * Returns the alias of a Telegram, Twitter or Instagram user without its {@code @},
	 * empty for all other users.
	 */
	static String screenName(User user) {
		IdentifierType type = user.type().alias();
		if (type == null) {
			return "";
		}
		String separateAlias = alias(user.identifierValue(type));
		return separateAlias.isEmpty() ? alias(user.identifierValue(user.type())) : separateAlias;
	}

	private static String alias(String value) {
		return value.matches("[+0-9() -]*") ? "" : value.replaceFirst("^@+", "");
	}

	String channel(User user) {
		return user.identifier(this.type).map(Identifier::channel).orElse("");
	}

}
