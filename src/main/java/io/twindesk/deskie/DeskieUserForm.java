package io.twindesk.deskie;

import java.util.Set;

import io.twindesk.user.IdentifierType;
import io.twindesk.user.LinkedUser;
import io.twindesk.user.UserQueries;
import io.twindesk.web.JsonContent;
import io.twindesk.web.UserForm;

import org.springframework.stereotype.Component;

/** Deskie's form of a user, as the view operation returns it. */
@Component
class DeskieUserForm implements UserForm {

	private static final Set<String> HIDDEN = Set.of("username", "note", "agent");

	private final UserQueries queries;

	private final DeskieUserResponse userResponse;

	DeskieUserForm(UserQueries queries, DeskieUserResponse userResponse) {
		this.queries = queries;
		this.userResponse = userResponse;
	}

	@Override
	public String dialect() {
		return "deskie";
	}

	@Override
	public JsonContent write(long userId) {
		LinkedUser linked = this.queries.getWithGroup(userId);
		return this.userResponse.view(linked.user(), linked.others());
	}

	@Override
	public Set<String> hiddenFields() {
		return HIDDEN;
	}

	/** Only the identifiers of the user's own type are shown. */
	@Override
	public boolean showsIdentifier(String userType, String type) {
		for (IdentifierType one : IdentifierType.values()) {
			if (one.isNamed(type)) {
				return one.userType().isNamed(userType);
			}
		}
		return false;
	}

}
