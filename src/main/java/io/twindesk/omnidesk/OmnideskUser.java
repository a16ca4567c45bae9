package io.twindesk.omnidesk;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.twindesk.user.User;

/**
 * A user in the list, in full, under the names that writes know: what this dialect cannot
 * say of a user is left out, what it knows no value of is an empty text. Written by
 * {@link OmnideskUserJson}; the record is the schema.
 */
record OmnideskUser(long id, String name, String firstname, String lastname, String email,
		@JsonProperty("telephone_number") String telephoneNumber, String language, String dateFormat, List<Long> groups,
		boolean active, Status status) {

	/** A user whom the other dialect has put away is not active in this one. */
	static boolean isActive(User user) {
		return user.active() && !user.deleted();
	}

	record Status(long id, boolean locked) {
	}

	/** A user in a list that was not asked for in full. */
	record Summary(long id, String name, String firstname, String lastname, boolean active) {

	}

}
