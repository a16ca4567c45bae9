package io.twindesk.control;

import java.time.Instant;
import java.util.List;

import io.twindesk.user.IdentifierType;
import io.twindesk.user.User;
import io.twindesk.user.UserPage;

/** JSON of a user in a list. Texts that the user does not have are empty. */
record UserJson(long id, String type, String name, String email, String phone, boolean active, boolean deleted,
		Instant updatedAt) {

	static UserJson of(User user) {
		return new UserJson(user.id(), user.type().code(), user.name().full(),
				user.identifierValue(IdentifierType.EMAIL), user.identifierValue(IdentifierType.PHONE), user.active(),
				user.deleted(), user.updatedAt());
	}

	/** A page of users. */
	record Page(long total, List<UserJson> items) {

		static Page of(UserPage page) {
			return new Page(page.total(), page.users().stream().map(UserJson::of).toList());
		}

	}

}
