package io.twindesk.omnidesk;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.twindesk.user.User;

/**
 * A complete user in a list, with the field names of the write operations. Fields without
 * a value are empty texts; attributes that only other dialects have are omitted. The
 * record is the schema; {@link OmnideskUserJson} writes it.
 */
record OmnideskUser(long id, String name, String firstname, String lastname, String email,
		@JsonProperty("telephone_number") String telephoneNumber, String language, String dateFormat, List<Long> groups,
		boolean active, Status status) {

	/** Whether a user is active; a user that another dialect has disabled is not. */
	static boolean isActive(User user) {
		return user.active() && !user.deleted();
	}

	record Status(long id, boolean locked) {
	}

	/** A user in a list without extended data. */
	record Summary(long id, String name, String firstname, String lastname, boolean active) {

	}

}
