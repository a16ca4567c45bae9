package io.twindesk.user;

import java.util.Locale;

/** The states of users; each user is in exactly one. */
public enum UserState {

	ACTIVE,

	/** Blocked and not disabled. */
	BLOCKED,

	/** Disabled, which can be undone; blocked or not. */
	DELETED;

	/** Returns the name in queries. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
