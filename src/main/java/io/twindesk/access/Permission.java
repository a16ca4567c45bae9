package io.twindesk.access;

/** The permissions of a credential; none includes another. */
public enum Permission {

	USER_READ, USER_CUD, API_RESERVE_USER, USER_ANONYMOUS_BROWSING_UPDATE

}
