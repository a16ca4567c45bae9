package io.twindesk.omnidesk;

import io.twindesk.agent.AgentPatch;
import io.twindesk.user.Identifier;
import io.twindesk.user.IdentifierType;
import io.twindesk.user.UserPatch;
import org.jspecify.annotations.Nullable;

import static io.twindesk.omnidesk.OmnideskParameters.*;

/**
 * Maps the parameters of a create or an edit to changes of a user. As documented, an
 * absent parameter changes nothing and an empty one is stored empty.
 */
final class OmnideskUserMapper {

	private OmnideskUserMapper() {
	}

	static UserPatch ofUser(ParsedParameters input) {
		UserPatch changes = new UserPatch().firstName(input.find(FIRSTNAME))
			.lastName(input.find(LASTNAME))
			.username(input.find(NAME))
			.language(input.find(LANGUAGE));
		String createNumber = input.find(TELEPHONE_NUMBER);
		identify(changes, IdentifierType.EMAIL, input.find(EMAIL));
		identify(changes, IdentifierType.PHONE, (createNumber != null) ? createNumber : input.find(TELEPHONE));
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
