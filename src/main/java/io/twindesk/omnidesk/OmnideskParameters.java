package io.twindesk.omnidesk;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

import io.twindesk.access.Evidence;

import static io.twindesk.omnidesk.ParameterTypes.BOOLEAN;
import static io.twindesk.omnidesk.ParameterTypes.INTEGER_64;
import static io.twindesk.omnidesk.ParameterTypes.USER;
import static io.twindesk.omnidesk.ParameterTypes.ZERO_OR_ONE;
import static io.twindesk.omnidesk.ParameterTypes.integer;
import static io.twindesk.omnidesk.ParameterTypes.oneOf;
import static io.twindesk.omnidesk.ParameterTypes.orEmpty;
import static io.twindesk.omnidesk.ParameterTypes.text;

/**
 * Every parameter of the vendor's, once. The patterns are those of the vendor's page,
 * letter by letter; they are held against the whole text.
 */
final class OmnideskParameters {

	private static final Pattern NAME_PATTERN = Pattern.compile("^[a-zA-ZÀ-ÖØ-Þß-öø-ÿ\\- ]+$");

	private static final Pattern USERNAME_PATTERN = Pattern.compile("^[a-zA-Z0-9\\.\\-]+$");

	private static final Pattern QUERY_PATTERN = Pattern
		.compile("^([0-9a-zA-Z \\+]+)|([A-Za-z0-9._+\\-\\']+@[A-Za-z0-9.\\-]+\\.[A-Za-z]{2,})$");

	/** On the composed form, so that it does not matter how an accent was typed. */
	private static final ParameterType<String> PERSON_NAME = text(NAME_PATTERN,
			(name) -> NAME_PATTERN.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).matches(),
			"must be letters, spaces and hyphens");

	private static final ParameterType<String> USER_NAME = text(USERNAME_PATTERN,
			"must be letters without accents, digits, dots and hyphens");

	/** Observed: of a new user's name the vendor wants two characters at least. */
	private static final ParameterType<String> NEW_USER_NAME = text(USERNAME_PATTERN,
			(name) -> name.length() >= 2 && USERNAME_PATTERN.matcher(name).matches(),
			"must be two or more letters without accents, digits, dots and hyphens")
		.with("minLength", 2);

	private static final ParameterType<String> OPTION = orEmpty(
			text(Pattern.compile("^[0-9a-zA-Z]+$"), "must be letters without accents and digits"));

	private static final ParameterType<Long> FROM_ZERO = integer(0, Long.MAX_VALUE);

	private static final ParameterType<Long> FROM_ONE = integer(1, Long.MAX_VALUE);

	static final Pattern PHONE_PATTERN = Pattern.compile("^\\+[0-9]+$");

	/** Found anywhere in the text: as a whole it would refuse the legal name john.doe. */
	static final Parameter<String> USER_QUERY = Parameter
		.of("query",
				orEmpty(text(QUERY_PATTERN, (text) -> QUERY_PATTERN.matcher(text).find(),
						"must begin with a letter or digit, or be an e-mail address")),
				Evidence.DOCUMENTED, "Text that the user name, phone number, e-mail, first or last name contains.")
		.withDefault("");

	static final Parameter<String> VIEW_QUERY = Parameter
		.of("query",
				orEmpty(text(Pattern.compile("^[0-9a-zA-Z \\-\\_]+$"),
						"must be letters without accents, digits, spaces, hyphens and underscores")),
				Evidence.DOCUMENTED, "Text that the view's name contains.")
		.withDefault("");

	static final Parameter<Long> ITEM_START = Parameter
		.of("itemStart", FROM_ZERO, Evidence.OBSERVED, "How many items to pass over.")
		.withDefault("0");

	static final Parameter<Long> ITEM_LIMIT = Parameter
		.of("itemLimit", integer(1, 999), Evidence.OBSERVED, "How many items to answer at most.")
		.withDefault("15");

	static final Parameter<Boolean> ACTIVE_ONLY = Parameter
		.of("activeOnly", BOOLEAN, Evidence.OBSERVED, "Whether users who are not active are left out.")
		.withDefault("false");

	static final Parameter<Boolean> EXTENDED = Parameter
		.of("extended", BOOLEAN, Evidence.OBSERVED, "Whether more than id, names and activity is answered.")
		.withDefault("true");

	static final Parameter<Long> USER_ID = Parameter
		.of("userID", USER, Evidence.DOCUMENTED, "The user; UID is the one whom the key acts for.")
		.withDefault("UID");

	/** Where the call has to say which user, or says it otherwise. */
	static final Parameter<Long> NAMED_USER_ID = Parameter.of("userID", USER, Evidence.DOCUMENTED, "The user.");

	static final Parameter<Long> ID = Parameter.of("id", USER, Evidence.DOCUMENTED, "The user.").asRequired();

	static final Parameter<String> FIRSTNAME = Parameter.of("firstname", PERSON_NAME, Evidence.DOCUMENTED,
			"The given name.");

	static final Parameter<String> LASTNAME = Parameter.of("lastname", PERSON_NAME, Evidence.DOCUMENTED,
			"The family name.");

	static final Parameter<String> NAME = Parameter.of("name", NEW_USER_NAME, Evidence.DOCUMENTED,
			"The name to sign in with, unique without case.");

	static final Parameter<String> USERNAME = Parameter
		.of("username", USER_NAME, Evidence.DOCUMENTED, "The name to sign in with, unique without case.")
		.asRequired();

	static final Parameter<String> EMAIL = Parameter.of("email", ParameterTypes.EMAIL, Evidence.DOCUMENTED,
			"The e-mail address, unique without case.");

	private static final ParameterType<String> PHONE = ParameterTypes.phone(PHONE_PATTERN, 0);

	/** As a create calls it, and a read. */
	static final Parameter<String> TELEPHONE_NUMBER = Parameter
		.of("telephone_number", PHONE, Evidence.DOCUMENTED, "The phone number, unique by its digits.")
		.alias("telephone");

	/** As an edit calls it. */
	static final Parameter<String> TELEPHONE = Parameter
		.of("telephone", PHONE, Evidence.DOCUMENTED, "The phone number, unique by its digits.")
		.alias("telephone_number");

	/** Which languages there are is configured. */
	static final Parameter<String> LANGUAGE = Parameter.of("language", ParameterTypes.oneOf(List.of()),
			Evidence.DOCUMENTED, "The language, a two-letter code.");

	static final Parameter<String> DATE_FORMAT = Parameter.of("dateFormat",
			text(Pattern.compile("^([a-z]{2}_[A-Z]{2})|(iso)$"), "must be like en_GB, or iso"), Evidence.DOCUMENTED,
			"How dates are shown.");

	static final Parameter<List<Long>> GROUPS = Parameter.of("groups", ParameterTypes.GROUPS, Evidence.DOCUMENTED,
			"The groups that the user is in.");

	static final Parameter<Boolean> SEND_ACTIVATION_MAIL = Parameter
		.of("sendActivationMail", BOOLEAN, Evidence.DOCUMENTED, "Whether the user is sent a mail.")
		.withDefault("true");

	static final Parameter<Long> VIEW_ID = Parameter.of("viewID", INTEGER_64, Evidence.DOCUMENTED, "The view.")
		.asRequired();

	static final Parameter<Boolean> NEW_VALUE = Parameter
		.of("newValue", ZERO_OR_ONE, Evidence.DOCUMENTED, "1 selects the view, 0 deselects it.")
		.asRequired();

	static final Parameter<Long> MAX_CHATS = Parameter
		.of("maxChats", FROM_ZERO, Evidence.DOCUMENTED, "How many chats the user takes at once.")
		.asRequired();

	static final Parameter<Boolean> STATE = Parameter.of("state", BOOLEAN, Evidence.DOCUMENTED, "1 is on, 0 is off.")
		.asRequired();

	static final Parameter<Boolean> CAMPAIGN_STATE = Parameter
		.of("state", ZERO_OR_ONE, Evidence.DOCUMENTED, "1 takes part, 0 does not.")
		.asRequired();

	static final Parameter<String> STATISTIC = Parameter
		.of("statistic", text(Pattern.compile("^[a-zA-Z\\_]+$"), "must be letters without accents and underscores"),
				Evidence.DOCUMENTED, "The statistic.")
		.asRequired();

	static final Parameter<String> PRIMARY_OPTION = Parameter
		.of("statisticPrimaryOption", OPTION, Evidence.DOCUMENTED, "The statistic's first option.")
		.alias("statisticOption")
		.withDefault("");

	static final Parameter<String> SECONDARY_OPTION = Parameter
		.of("statisticSecondaryOption", OPTION, Evidence.DOCUMENTED, "The statistic's second option.")
		.withDefault("");

	static final Parameter<String> WATCH_TOGGLE = Parameter
		.of("watchToggle", oneOf(List.of("watch", "unwatch")), Evidence.DOCUMENTED, "Which of the two it is to be.")
		.asRequired();

	static final Parameter<String> TAB_ID = Parameter
		.of("tabID",
				text(Pattern.compile("^[a-zA-Z0-9\\_]+$"), "must be letters without accents, digits and underscores"),
				Evidence.DOCUMENTED, "The browser tab.")
		.asRequired();

	static final Parameter<String> USER_EMAIL_ADDRESS = Parameter.of("userEmailAddress", ParameterTypes.EMAIL,
			Evidence.DOCUMENTED, "The user's e-mail address, instead of userID.");

	static final Parameter<Long> STATUS_ID = Parameter.of("statusID", FROM_ONE, Evidence.DOCUMENTED, "The new status.")
		.asRequired();

	static final Parameter<Long> STATUS = Parameter.of("status", FROM_ONE, Evidence.DOCUMENTED, "The status to lock.")
		.asRequired();

	static final Parameter<Long> LAST_INTERNAL_CALL_ID = Parameter.of("lastInternalCallID", FROM_ZERO,
			Evidence.DOCUMENTED, "The internal call that the status comes with.");

	static final Parameter<Long> BROWSER_REQUEST_TIME = Parameter
		.of("browserRequestTime", FROM_ZERO, Evidence.DOCUMENTED, "When the browser asked for it; 0 tells no order.")
		.withDefault("0");

	static final Parameter<String> CAMPAIGN = Parameter
		.of("campaign",
				text(Pattern.compile("^[a-zA-z0-9\\-_]+$"),
						"must be letters without accents, digits, hyphens and underscores"),
				Evidence.DOCUMENTED, "The campaign.")
		.asRequired();

	static final Parameter<Long> CHANNEL_ID = Parameter
		.of("channelID", INTEGER_64, Evidence.ASSUMED, "The live channel to reserve the user for.")
		.asRequired();

	private OmnideskParameters() {
	}

}
