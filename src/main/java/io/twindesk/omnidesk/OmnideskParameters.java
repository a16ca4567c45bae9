package io.twindesk.omnidesk;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

import static io.twindesk.omnidesk.ParameterTypes.BOOLEAN;
import static io.twindesk.omnidesk.ParameterTypes.INTEGER_64;
import static io.twindesk.omnidesk.ParameterTypes.USER;
import static io.twindesk.omnidesk.ParameterTypes.ZERO_OR_ONE;
import static io.twindesk.omnidesk.ParameterTypes.integer;
import static io.twindesk.omnidesk.ParameterTypes.oneOf;
import static io.twindesk.omnidesk.ParameterTypes.orEmpty;
import static io.twindesk.omnidesk.ParameterTypes.text;

/**
 * All parameters of the vendor's API. The patterns are copied from the vendor's page and
 * must match the whole text.
 */
final class OmnideskParameters {

	private static final Pattern NAME_PATTERN = Pattern.compile("^[a-zA-ZÀ-ÖØ-Þß-öø-ÿ\\- ]+$");

	private static final Pattern USERNAME_PATTERN = Pattern.compile("^[a-zA-Z0-9\\.\\-]+$");

	private static final Pattern QUERY_PATTERN = Pattern
		.compile("^([0-9a-zA-Z \\+]+)|([A-Za-z0-9._+\\-\\']+@[A-Za-z0-9.\\-]+\\.[A-Za-z]{2,})$");

	/** Matches the composed form, so that accents may be sent decomposed. */
	private static final ParameterType<String> PERSON_NAME = text(
			(name) -> NAME_PATTERN.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).matches(),
			"must be letters, spaces and hyphens");

	private static final ParameterType<String> USER_NAME = text(USERNAME_PATTERN,
			"must be letters without accents, digits, dots and hyphens");

	/** Observed: the vendor requires at least two characters in a new user's name. */
	private static final ParameterType<String> NEW_USER_NAME = text(
			(name) -> name.length() >= 2 && USERNAME_PATTERN.matcher(name).matches(),
			"must be two or more letters without accents, digits, dots and hyphens");

	private static final ParameterType<String> OPTION = orEmpty(
			text(Pattern.compile("^[0-9a-zA-Z]+$"), "must be letters without accents and digits"));

	private static final ParameterType<Long> FROM_ZERO = integer(0, Long.MAX_VALUE);

	private static final ParameterType<Long> FROM_ONE = integer(1, Long.MAX_VALUE);

	static final Pattern PHONE_PATTERN = Pattern.compile("^\\+[0-9]+$");

	/**
	 * Matches anywhere in the text, since a full match would reject the valid name
	 * john.doe.
	 */
	static final Parameter<String> USER_QUERY = Parameter
		.of("query",
				orEmpty(text((text) -> QUERY_PATTERN.matcher(text).find(),
						"must begin with a letter or digit, or be an e-mail address")))
		.withDefault("");

	static final Parameter<String> VIEW_QUERY = Parameter
		.of("query",
				orEmpty(text(Pattern.compile("^[0-9a-zA-Z \\-\\_]+$"),
						"must be letters without accents, digits, spaces, hyphens and underscores")))
		.withDefault("");

	static final Parameter<Long> ITEM_START = Parameter.of("itemStart", FROM_ZERO).withDefault("0");

	static final Parameter<Long> ITEM_LIMIT = Parameter.of("itemLimit", integer(1, 999)).withDefault("15");

	static final Parameter<Boolean> ACTIVE_ONLY = Parameter.of("activeOnly", BOOLEAN).withDefault("false");

	static final Parameter<Boolean> EXTENDED = Parameter.of("extended", BOOLEAN).withDefault("true");

	static final Parameter<Long> USER_ID = Parameter.of("userID", USER).withDefault("UID");

	/** For operations without a default user. */
	static final Parameter<Long> NAMED_USER_ID = Parameter.of("userID", USER);

	static final Parameter<Long> ID = Parameter.of("id", USER).asRequired();

	static final Parameter<String> FIRSTNAME = Parameter.of("firstname", PERSON_NAME);

	static final Parameter<String> LASTNAME = Parameter.of("lastname", PERSON_NAME);

	static final Parameter<String> NAME = Parameter.of("name", NEW_USER_NAME);

	static final Parameter<String> USERNAME = Parameter.of("username", USER_NAME).asRequired();

	static final Parameter<String> EMAIL = Parameter.of("email", ParameterTypes.EMAIL);

	private static final ParameterType<String> PHONE = ParameterTypes.phone(PHONE_PATTERN, 0);

	/** The name in create requests and responses. */
	static final Parameter<String> TELEPHONE_NUMBER = Parameter.of("telephone_number", PHONE).alias("telephone");

	/** The name in edit requests. */
	static final Parameter<String> TELEPHONE = Parameter.of("telephone", PHONE).alias("telephone_number");

	/** The languages are configured. */
	static final Parameter<String> LANGUAGE = Parameter.of("language", ParameterTypes.oneOf(List.of()));

	static final Parameter<String> DATE_FORMAT = Parameter.of("dateFormat",
			text(Pattern.compile("^([a-z]{2}_[A-Z]{2})|(iso)$"), "must be like en_GB, or iso"));

	static final Parameter<List<Long>> GROUPS = Parameter.of("groups", ParameterTypes.GROUPS);

	static final Parameter<Boolean> SEND_ACTIVATION_MAIL = Parameter.of("sendActivationMail", BOOLEAN)
		.withDefault("true");

	static final Parameter<Long> VIEW_ID = Parameter.of("viewID", INTEGER_64).asRequired();

	static final Parameter<Boolean> NEW_VALUE = Parameter.of("newValue", ZERO_OR_ONE).asRequired();

	static final Parameter<Long> MAX_CHATS = Parameter.of("maxChats", FROM_ZERO).asRequired();

	static final Parameter<Boolean> STATE = Parameter.of("state", BOOLEAN).asRequired();

	static final Parameter<Boolean> CAMPAIGN_STATE = Parameter.of("state", ZERO_OR_ONE).asRequired();

	static final Parameter<String> STATISTIC = Parameter
		.of("statistic", text(Pattern.compile("^[a-zA-Z\\_]+$"), "must be letters without accents and underscores"))
		.asRequired();

	static final Parameter<String> PRIMARY_OPTION = Parameter.of("statisticPrimaryOption", OPTION)
		.alias("statisticOption")
		.withDefault("");

	static final Parameter<String> SECONDARY_OPTION = Parameter.of("statisticSecondaryOption", OPTION).withDefault("");

	static final Parameter<String> WATCH_TOGGLE = Parameter.of("watchToggle", oneOf(List.of("watch", "unwatch")))
		.asRequired();

	static final Parameter<String> TAB_ID = Parameter
		.of("tabID",
				text(Pattern.compile("^[a-zA-Z0-9\\_]+$"), "must be letters without accents, digits and underscores"))
		.asRequired();

	static final Parameter<String> USER_EMAIL_ADDRESS = Parameter.of("userEmailAddress", ParameterTypes.EMAIL);

	static final Parameter<Long> STATUS_ID = Parameter.of("statusID", FROM_ONE).asRequired();

	static final Parameter<Long> STATUS = Parameter.of("status", FROM_ONE).asRequired();

	static final Parameter<Long> LAST_INTERNAL_CALL_ID = Parameter.of("lastInternalCallID", FROM_ZERO);

	static final Parameter<Long> BROWSER_REQUEST_TIME = Parameter.of("browserRequestTime", FROM_ZERO).withDefault("0");

	static final Parameter<String> CAMPAIGN = Parameter
		.of("campaign",
				text(Pattern.compile("^[a-zA-z0-9\\-_]+$"),
						"must be letters without accents, digits, hyphens and underscores"))
		.asRequired();

	static final Parameter<Long> CHANNEL_ID = Parameter.of("channelID", INTEGER_64).asRequired();

	private OmnideskParameters() {
	}

}
