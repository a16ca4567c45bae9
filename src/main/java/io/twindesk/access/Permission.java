package io.twindesk.access;

import java.util.EnumSet;
import java.util.Set;

/** What a credential may do; none includes another. */
public enum Permission {

	USER_READ, USER_CUD, API_RESERVE_USER, USER_ANONYMOUS_BROWSING_UPDATE;

	/** Reads the names of permissions, as a column has them. */
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
