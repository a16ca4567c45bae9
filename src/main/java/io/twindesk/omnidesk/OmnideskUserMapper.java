package io.twindesk.omnidesk;

import io.twindesk.agent.AgentPatch;
import io.twindesk.user.Identifier;
import io.twindesk.user.IdentifierType;
import io.twindesk.user.UserPatch;
import org.jspecify.annotations.Nullable;

import static io.twindesk.omnidesk.OmnideskParameters.*;

/**
 * What a create or an edit names of a user. As the page has it, what is absent stays and
 * what is there and empty is stored empty.
 */
final class OmnideskUserMapper {

	private OmnideskUserMapper() {
	}

	static UserPatch ofUser(ParsedParameters input) {
		UserPatch changes = new UserPatch().firstName(input.find(FIRSTNAME))
			.lastName(input.find(LASTNAME))
			.username(input.find(NAME))
			.language(input.find(LANGUAGE));
		String createdWith = input.find(TELEPHONE_NUMBER);
		identify(changes, IdentifierType.EMAIL, input.find(EMAIL));
		identify(changes, IdentifierType.PHONE, (createdWith != null) ? createdWith : input.find(TELEPHONE));
		return changes;
	}

	static AgentPatch ofAgent(ParsedParameters input) {
		return new AgentPatch().dateFormat(input.find(DATE_FORMAT)).groups(input.find(GROUPS));
	}

	private static void identify(UserPatch changes, IdentifierType type, @Nullable String value) {
		if (value != null && value.isEmpty()) {
			changes.withoutIdentifier(type);
		}
		else if (value != null) {
			changes.identifier(Identifier.of(type, value));
		}
	}

}
