package io.twindesk.omnidesk;

import io.twindesk.agent.AgentChanges;
import io.twindesk.user.Identifier;
import io.twindesk.user.IdentifierType;
import io.twindesk.user.UserChanges;
import org.jspecify.annotations.Nullable;

import static io.twindesk.omnidesk.OmnideskParameters.*;

/**
 * What a create or an edit names of a user. As the page has it, what is absent stays and
 * what is there and empty is stored empty.
 */
final class OmnideskChanges {

	private OmnideskChanges() {
	}

	static UserChanges ofUser(OmnideskArguments given) {
		UserChanges changes = new UserChanges().firstName(given.find(FIRSTNAME))
			.lastName(given.find(LASTNAME))
			.username(given.find(NAME))
			.language(given.find(LANGUAGE));
		String createdWith = given.find(TELEPHONE_NUMBER);
		identify(changes, IdentifierType.EMAIL, given.find(EMAIL));
		identify(changes, IdentifierType.PHONE, (createdWith != null) ? createdWith : given.find(TELEPHONE));
		return changes;
	}

	static AgentChanges ofAgent(OmnideskArguments given) {
		return new AgentChanges().dateFormat(given.find(DATE_FORMAT)).groups(given.find(GROUPS));
	}

	private static void identify(UserChanges changes, IdentifierType type, @Nullable String value) {
		if (value != null && value.isEmpty()) {
			changes.withoutIdentifier(type);
		}
		else if (value != null) {
			changes.identifier(Identifier.of(type, value));
		}
	}

}
