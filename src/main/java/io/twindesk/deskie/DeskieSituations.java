package io.twindesk.deskie;

import io.twindesk.user.IdentifierType;
import io.twindesk.user.User;
import io.twindesk.verdict.RequestFindings;

/** The situations of the reports that a request or a response of this dialect shows. */
final class DeskieSituations {

	static final String EMPTY_LIST = "deskie.list.empty";

	static final String NOT_ASCII = "deskie.text.not-ascii";

	private DeskieSituations() {
	}

	/** Adds the situations of a user in a response. */
	static void user(User user, RequestFindings findings) {
		if (user.type() != IdentifierType.EMAIL) {
			findings.met("deskie.user.without-email");
		}
		if (!user.active() || user.deleted()) {
			findings.met("deskie.user.blocked-or-deleted");
		}
	}

}
