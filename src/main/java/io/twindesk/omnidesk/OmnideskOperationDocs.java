package io.twindesk.omnidesk;

import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/**
 * What is told of each operation beside its parameters. Examples are the vendor's page's
 * own where it prints one that its rules let pass.
 */
enum OmnideskOperationDocs {

	LIST("list", Tag.USERS, "List users", "Ascending by id. `itemTotal` counts before paging.", RejectedParameter.NEVER,
			"""
					{"query": "koval", "itemStart": 0, "itemLimit": 15}"""),

	SETTINGS("settings", Tag.SETTINGS, "Read how a user works",
			"Settings, status, views, reservations, campaigns and statistics.", RejectedParameter.UNKNOWN, """
					{"userID": "UID"}"""),

	GET_USER_VIEWS("getUserViews", Tag.SETTINGS, "List the views that a user has selected", "Ascending by id.",
			RejectedParameter.UNKNOWN, """
					{"userID": "UID"}"""),

	CREATE("create", Tag.USERS, "Create a user",
			"Answers where the user is in `Location`. The user is one of Deskie's as well.", RejectedParameter.TAKEN,
			"""
					{"firstname": "Anna", "lastname": "Berg", "name": "anna.berg", "email": "anna.berg@domain.test", "telephone_number": "+31612345670"}"""),

	EDIT("edit", Tag.USERS, "Edit a user",
			"What is absent stays. What is there and empty is stored empty, but for `language`.",
			RejectedParameter.UNKNOWN_OR_TAKEN, """
					{"firstname": "Augusta", "lastname": "King"}"""),

	UPDATE_USER_VIEW("updateUserView", Tag.SETTINGS, "Select or deselect a view", "Doing it again changes nothing.",
			RejectedParameter.UNKNOWN, """
					{"userID": "UID", "viewID": 2, "newValue": 1}"""),

	MAX_CHATS("maxChats", Tag.SETTINGS, "Set how many chats a user takes at once", "", RejectedParameter.UNKNOWN, """
			{"userID": "UID", "maxChats": 8}"""),

	CHAT_SOUND_NEW_MESSAGE("chatSoundNewMessage", Tag.SETTINGS, "Switch the sound of new messages", "",
			RejectedParameter.UNKNOWN, """
					{"userID": "UID", "state": 0}"""),

	NOTIFY_ON_TICKET_ASSIGNMENT("notifyOnTicketAssignment", Tag.SETTINGS, "Switch notices of assigned tickets", "",
			RejectedParameter.UNKNOWN, """
					{"userID": "UID", "state": 0}"""),

	ADD_STATISTIC("addStatistic", Tag.STATISTICS, "Add a statistic",
			"There is one for each name and pair of options. Adding it again changes nothing.",
			RejectedParameter.UNKNOWN, """
					{"userID": "UID", "statistic": "calls", "statisticPrimaryOption": "today"}"""),

	REMOVE_STATISTIC("removeStatistic", Tag.STATISTICS, "Remove a statistic",
			"The parameters come in the body, of a DELETE too.", RejectedParameter.UNKNOWN, """
					{"userID": "UID", "statistic": "calls", "statisticPrimaryOption": "today"}"""),

	WATCH("watch", Tag.STATISTICS, "Watch or unwatch a statistic", "Sets what is asked for, and flips nothing.",
			RejectedParameter.UNKNOWN, """
					{"userID": "UID", "statistic": "calls", "watchToggle": "watch"}"""),

	REFRESH_TAB("refreshTab", Tag.SETTINGS, "Tell a browser tab to refresh",
			"Puts `tab.refresh` on the workspace's event stream.", RejectedParameter.NEVER, """
					{"tabID": "tab_1"}"""),

	UPDATE_STATUS("updateStatus", Tag.STATUS, "Set a user's status",
			"A `browserRequestTime` below the newest one applied comes too late: a success that changes nothing. "
					+ "While the status is locked, 409.",
			RejectedParameter.UNKNOWN_OR_LOCKED, """
					{"userID": "UID", "statusID": 5, "browserRequestTime": 0}"""),

	TICKET_INCOGNITO_MODE("ticketIncognitoMode", Tag.SETTINGS, "Switch the incognito mode",
			"Asks for a permission of its own, which `USER_CUD` does not include.", RejectedParameter.UNKNOWN, """
					{"userID": "UID", "state": 1}"""),

	CALLS_AUTO_ANSWER("callsAutoAnswer", Tag.SETTINGS, "Switch the answering of calls by itself", "",
			RejectedParameter.UNKNOWN, """
					{"userID": "UID", "state": 1}"""),

	USER_CAMPAIGN_STATE("userCampaignState", Tag.STATUS, "Set whether a user takes part in a campaign", "",
			RejectedParameter.UNKNOWN, """
					{"userID": "UID", "campaign": "spring", "state": 1}"""),

	STATUS_LOCK("statusLock", Tag.STATUS, "Set a user's status and lock it", "Over an earlier lock, too.",
			RejectedParameter.UNKNOWN, """
					{"userID": 1, "status": 2}"""),

	STATUS_LOCK_DELETE("statusLockDelete", Tag.STATUS, "Unlock a user's status",
			"Keeps the status. A success where there is no lock.", RejectedParameter.UNKNOWN, """
					{"userID": 1}"""),

	USERNAME_UPDATE("usernameUpdate", Tag.USERS, "Change a user name", "", RejectedParameter.UNKNOWN_OR_TAKEN, """
			{"id": 1, "username": "ada.king"}"""),

	FIRSTNAME_UPDATE("firstnameUpdate", Tag.USERS, "Change a given name", "", RejectedParameter.UNKNOWN, """
			{"id": 1, "firstname": "Augusta"}"""),

	LASTNAME_UPDATE("lastnameUpdate", Tag.USERS, "Change a family name", "", RejectedParameter.UNKNOWN, """
			{"id": 1, "lastname": "King"}"""),

	RESERVE_USER_FOR_LIVE_CHANNEL("reserveUserForLiveChannel", Tag.STATUS, "Reserve a user for a live channel",
			"Expires by itself. No source describes the parameters; these are assumed.",
			RejectedParameter.UNKNOWN_OR_RESERVED, """
					{"userID": "UID", "channelID": 5}""");

	private final String operation;

	private final Tag tag;

	private final String summary;

	private final String description;

	private final RejectedParameter rejectedParameter;

	private final String example;

	OmnideskOperationDocs(String operation, Tag tag, String summary, String description,
			RejectedParameter rejectedParameter, String example) {
		this.operation = "omnidesk.users." + operation;
		this.tag = tag;
		this.summary = summary;
		this.description = description;
		this.rejectedParameter = rejectedParameter;
		this.example = example;
	}

	/**
	 * The sentences of an operation, by its whole name.
	 * @throws IllegalStateException if nobody has written any
	 */
	static OmnideskOperationDocs of(String operation) {
		for (OmnideskOperationDocs descriptions : values()) {
			if (descriptions.operation.equals(operation)) {
				return descriptions;
			}
		}
		throw new IllegalStateException("Nothing is said of " + operation);
	}

	Tag tag() {
		return this.tag;
	}

	String summary() {
		return this.summary;
	}

	String description() {
		return this.description.isEmpty() ? this.summary + "." : this.description;
	}

	boolean mayBeUnknown() {
		return this.rejectedParameter.unknown;
	}

	/** What may stand against it, empty if nothing ever does. */
	String conflict() {
		return this.rejectedParameter.conflict;
	}

	Map<?, ?> example() {
		return JsonMapper.shared().readValue(this.example, Map.class);
	}

	/** What operations are about. */
	enum Tag {

		USERS("Who the users are."),

		SETTINGS("How they like to work."),

		STATUS("What they are doing right now."),

		STATISTICS("What they keep an eye on.");

		private final String sentence;

		Tag(String description) {
			this.sentence = description;
		}

		String sentence() {
			return this.sentence;
		}

	}

	/** What an operation can be refused for beside its parameters. */
	private enum RejectedParameter {

		NEVER(false, ""), UNKNOWN(true, ""), TAKEN(false, "The user name, e-mail or phone belongs to another user."),

		UNKNOWN_OR_TAKEN(true, "The user name, e-mail or phone belongs to another user."),

		UNKNOWN_OR_LOCKED(true, "The status is locked."),

		UNKNOWN_OR_RESERVED(true, "The user is reserved for this channel already.");

		private final boolean unknown;

		private final String conflict;

		RejectedParameter(boolean unknown, String conflict) {
			this.unknown = unknown;
			this.conflict = conflict;
		}

	}

}
