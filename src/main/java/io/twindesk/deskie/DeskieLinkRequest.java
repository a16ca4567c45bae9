package io.twindesk.deskie;

import java.util.List;

import io.twindesk.input.RequestContent;
import io.twindesk.user.Identifier;
import io.twindesk.user.UserLookup;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Reads the bodies of link and unlink, which are not wrapped: one of user_email,
 * user_phone, user_id. If several are sent, the first in that order counts.
 */
@Component
class DeskieLinkRequest {

	private final UserLookup users;

	private final DeskieRequestCheck check;

	DeskieLinkRequest(UserLookup users, DeskieRequestCheck check) {
		this.check = check;
		this.users = users;
	}

	/**
	 * Returns the id of the user in the body.
	 * @throws DeskieException {@code empty_user_data} if the body names no user, 404
	 * {@code user_not_found} if the user does not exist
	 */
	long read(RequestContent body) {
		this.check.link(body);
		DeskieFieldReader fields = DeskieFieldReader.plain(body.value());
		for (DeskieIdentifier key : List.of(DeskieIdentifier.EMAIL, DeskieIdentifier.PHONE)) {
			String value = fields.identifier(key);
			if (value != null && !value.isEmpty()) {
				return this.users.find(Identifier.of(key.type(), value))
					.orElseThrow(() -> DeskieException.userNotFound().at(key.requestKey()));
			}
		}
		String id = fields.number("user_id");
		if (id == null) {
			throw DeskieException.of("empty_user_data");
		}
		return DeskieUserId.read(id, "user_id");
	}

}
