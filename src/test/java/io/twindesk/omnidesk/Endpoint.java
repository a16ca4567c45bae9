package io.twindesk.omnidesk;

import java.util.Arrays;
import java.util.stream.Stream;

import io.twindesk.access.Permission;

/**
 * Omnidesk's endpoints in the order of the vendor's page, each with parameters that
 * succeed in an {@link OmnideskFixture}. Endpoints of statistics need
 * {@link OmnideskFixture#statistics} first.
 */
enum Endpoint {

	LIST("GET", "", Permission.USER_READ, ""),

	SETTINGS("GET", "/settings", Permission.USER_READ, ""),

	VIEWS("GET", "/getUserViews", Permission.USER_CUD, ""),

	CREATE("POST", "", Permission.USER_CUD,
			"firstname=Joan&lastname=Clarke&name=joan.clarke&email=joan@acme.test&telephone_number=+31687654321"),

	EDIT("PUT", "/1", Permission.USER_CUD, "lastname=King"),

	VIEW("PUT", "/updateUserView", Permission.USER_CUD, "viewID=1&newValue=1"),

	MAX_CHATS("PUT", "/maxChats", Permission.USER_CUD, "maxChats=5"),

	CHAT_SOUND("PUT", "/chatSoundNewMessage", Permission.USER_CUD, "state=0"),

	NOTIFY("PUT", "/notifyOnTicketAssignment", Permission.USER_CUD, "state=0"),

	ADD_STATISTIC("POST", "/userStatistic", Permission.USER_CUD, "statistic=mails"),

	REMOVE_STATISTIC("DELETE", "/userStatistic", Permission.USER_CUD, "statistic=calls"),

	WATCH("PUT", "/watch", Permission.USER_CUD, "statistic=calls&watchToggle=watch"),

	TAB("POST", "/refreshTab", Permission.USER_CUD, "tabID=tab_1"),

	STATUS("POST", "/updateStatus", Permission.USER_CUD, "userID=1&statusID=2"),

	INCOGNITO("PUT", "/ticketIncognitoMode", Permission.USER_ANONYMOUS_BROWSING_UPDATE, "state=1"),

	AUTO_ANSWER("PUT", "/callsAutoAnswer", Permission.USER_CUD, "state=1"),

	CAMPAIGN("POST", "/userCampaignState", Permission.USER_CUD, "campaign=spring-sale&state=1"),

	LOCK("POST", "/statusLock", Permission.USER_CUD, "userID=1&status=2"),

	UNLOCK("POST", "/statusLockDelete", Permission.USER_CUD, "userID=1"),

	USERNAME("PUT", "/usernameUpdate", Permission.USER_CUD, "id=1&username=ada.king"),

	FIRSTNAME("PUT", "/firstnameUpdate", Permission.USER_CUD, "id=1&firstname=Augusta"),

	LASTNAME("PUT", "/lastnameUpdate", Permission.USER_CUD, "id=1&lastname=King"),

	RESERVE("POST", "/reserveUserForLiveChannel", Permission.API_RESERVE_USER, "channelID=5");

	private final String method;

	private final String path;

	private final Permission permission;

	private final Fields fields;

	Endpoint(String method, String path, Permission permission, String fields) {
		this.method = method;
		this.path = OmnideskFixture.USERS + path;
		this.permission = permission;
		this.fields = Fields.of(fields);
	}

	static Stream<Endpoint> writes() {
		return Arrays.stream(values()).filter((endpoint) -> !endpoint.method.equals("GET"));
	}

	String method() {
		return this.method;
	}

	String path() {
		return this.path;
	}

	Permission permission() {
		return this.permission;
	}

	Fields fields() {
		return this.fields;
	}

	int success() {
		return this.method.equals("GET") ? 200 : 204;
	}

}
