package io.twindesk.access;

import java.util.EnumSet;
import java.util.Set;

/** The permissions of a credential; none includes another. */
public enum Permission {

	USER_READ, USER_CUD, API_RESERVE_USER, USER_ANONYMOUS_BROWSING_UPDATE;

	/** Reads the comma-separated names of a column. */
	static Set<Permission> read(String names) {
		Set<Permission> permissions = EnumSet.noneOf(Permission.class);
		for (String name : names.split(",")) {
			if (!name.isEmpty()) {
				permissions.add(valueOf(name));
			}
		}
		return permissions;
	}

}
