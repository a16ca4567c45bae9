package io.twindesk.deskie;

import io.twindesk.user.Identifier;
import io.twindesk.user.IdentifierType;
import io.twindesk.user.User;
import io.twindesk.web.JsonField;

/**
 * How Deskie spells the identifiers of each type, in requests and in answers.
 */
enum DeskieIdentifier {

	EMAIL(IdentifierType.EMAIL, "user_email", "user_email"),

	PHONE(IdentifierType.PHONE, "user_phone", "user_phone"),

	/** Observed: live data names the type {@code wa} and the field {@code wa_id}. */
	WHATSAPP(IdentifierType.WHATSAPP, "user_whatsapp_phone", "wa_id"),

	FACEBOOK(IdentifierType.FACEBOOK, "user_facebook", "facebook_id"),

	/** The page prints facebook_id on its Twitter user; a slip that is not repeated. */
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

	private final String responseKey;

	private final JsonField answerField;

	DeskieIdentifier(IdentifierType type, String requestKey, String answerKey) {
		this.type = type;
		this.requestKey = requestKey;
		this.responseKey = answerKey;
		this.answerField = new JsonField(answerKey);
	}

	/** The spelling of the identifier that decides a user's type. */
	static DeskieIdentifier of(IdentifierType type) {
		return valueOf(type.name());
	}

	/** The word for a type in codes and in answers. An alias shares its account's. */
	static String code(IdentifierType type) {
		return type.userType().code();
	}

	/** The word behind {@code wrong_}: both kinds of phones are one. */
	static String errorSuffix(IdentifierType type) {
		return (type == IdentifierType.WHATSAPP) ? "phone" : code(type);
	}

	IdentifierType type() {
		return this.type;
	}

	String requestKey() {
		return this.requestKey;
	}

	String responseKey() {
		return this.responseKey;
	}

	/** The field of {@link #responseKey()}. */
	JsonField answerField() {
		return this.answerField;
	}

	/**
	 * The user's identifier of this type as it is answered: a number where this messenger
	 * numbers its accounts and the text is one, else the text.
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
	private boolean isNumbered() {
		return switch (this) {
			case FACEBOOK, TWITTER, TELEGRAM, VKONTAKTE, ODNOKLASSNIKI -> true;
			default -> false;
		};
	}

	/**
	 * The alias of a user of Telegram, Twitter or Instagram without its {@code @}, empty
	 * for all other users.
	 */
	static String screenName(User user) {
		IdentifierType type = user.type().alias();
		if (type == null) {
			return "";
		}
		String beside = alias(user.identifierValue(type));
		return beside.isEmpty() ? alias(user.identifierValue(user.type())) : beside;
	}

	private static String alias(String value) {
		return value.matches("[+0-9() -]*") ? "" : value.replaceFirst("^@+", "");
	}

	String channel(User user) {
		return user.identifier(this.type).map(Identifier::channel).orElse("");
	}

}
