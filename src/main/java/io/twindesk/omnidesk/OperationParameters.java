package io.twindesk.omnidesk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import static io.twindesk.omnidesk.OmnideskParameters.*;

/**
 * The parameters of each operation, in the order of the vendor's table, in which errors
 * are reported, too.
 */
@Component
class OperationParameters {

	private final Map<String, List<Parameter<?>>> parameters = new LinkedHashMap<>();

	OperationParameters(OmnideskProperties properties) {
		addUsers(properties);
		addAgentSettings();
		addStatus();
	}

	private void addUsers(OmnideskProperties properties) {
		ParameterType<String> phone = ParameterTypes.phone(PHONE_PATTERN, properties.phoneLength());
		Parameter<String> language = LANGUAGE.withType(ParameterTypes.oneOf(properties.languages()));
		add("list", USER_QUERY, ITEM_START, ITEM_LIMIT, ACTIVE_ONLY, EXTENDED);
		add("create", FIRSTNAME.asRequired(), LASTNAME.asRequired(), NAME.asRequired(), EMAIL.asRequired(),
				TELEPHONE_NUMBER.withType(phone).asRequired(), language.withDefault(properties.defaultLanguage()),
				DATE_FORMAT.withDefault("en_GB"), GROUPS.withDefault("[]"), SEND_ACTIVATION_MAIL);
		add("edit", orEmpty(FIRSTNAME), orEmpty(LASTNAME), orEmpty(NAME), orEmpty(EMAIL),
				orEmpty(TELEPHONE.withType(phone)), language, orEmpty(DATE_FORMAT), GROUPS);
		add("usernameUpdate", ID, USERNAME);
		add("firstnameUpdate", ID, FIRSTNAME.asRequired());
		add("lastnameUpdate", ID, LASTNAME.asRequired());
	}

	private void addAgentSettings() {
		add("settings", USER_ID);
		add("getUserViews", USER_ID, VIEW_QUERY, ITEM_START, ITEM_LIMIT);
		add("updateUserView", USER_ID, VIEW_ID, NEW_VALUE);
		add("maxChats", USER_ID, MAX_CHATS);
		add("chatSoundNewMessage", USER_ID, STATE);
		add("notifyOnTicketAssignment", USER_ID, STATE);
		add("addStatistic", USER_ID, STATISTIC, PRIMARY_OPTION, SECONDARY_OPTION);
		add("removeStatistic", USER_ID, STATISTIC, PRIMARY_OPTION, SECONDARY_OPTION);
		add("watch", USER_ID, STATISTIC, PRIMARY_OPTION, SECONDARY_OPTION, WATCH_TOGGLE);
		add("ticketIncognitoMode", USER_ID, STATE);
		add("callsAutoAnswer", USER_ID, STATE);
		add("userCampaignState", USER_ID, CAMPAIGN, CAMPAIGN_STATE);
	}

	private void addStatus() {
		add("refreshTab", TAB_ID);
		add("updateStatus", NAMED_USER_ID.requiredUnless(USER_EMAIL_ADDRESS), USER_EMAIL_ADDRESS, STATUS_ID,
				LAST_INTERNAL_CALL_ID, BROWSER_REQUEST_TIME);
		add("statusLock", NAMED_USER_ID.asRequired(), STATUS);
		add("statusLockDelete", NAMED_USER_ID.asRequired());
		add("reserveUserForLiveChannel", USER_ID, CHANNEL_ID);
	}

	/** Returns the parameters of an operation by the full name of the operation. */
	List<Parameter<?>> of(String operation) {
		List<Parameter<?>> declared = this.parameters.get(operation);
		if (declared == null) {
			throw new IllegalStateException("No parameters are declared for " + operation);
		}
		return declared;
	}

	private void add(String operation, Parameter<?>... parameters) {
		this.parameters.put("omnidesk.users." + operation, List.of(parameters));
	}

	/** Documented: an edit stores an empty text as sent. */
	private static Parameter<String> orEmpty(Parameter<String> parameter) {
		return parameter.withType(ParameterTypes.orEmpty(parameter.type()));
	}

}
