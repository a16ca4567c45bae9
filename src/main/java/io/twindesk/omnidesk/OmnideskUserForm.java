package io.twindesk.omnidesk;

import java.util.Set;

import io.twindesk.agent.AgentQueries;
import io.twindesk.user.IdentifierType;
import io.twindesk.user.UserQueries;
import io.twindesk.web.JsonContent;
import io.twindesk.web.UserForm;

import org.springframework.stereotype.Component;

/** Omnidesk's form of a user, an item of the extended list. */
@Component
class OmnideskUserForm implements UserForm {

	private static final Set<String> HIDDEN = Set.of("type", "confirmed", "deleted", "createdAt", "updatedAt",
			"lastContactAt", "companyName", "companyPosition", "note", "thumbnail", "customFields", "linkedUsers");

	private static final Set<String> IDENTIFIERS = Set.of(IdentifierType.EMAIL.code(), IdentifierType.PHONE.code());

	private final UserQueries queries;

	private final AgentQueries agentQueries;

	private final OmnideskUserJson users;

	OmnideskUserForm(UserQueries queries, AgentQueries agentQueries, OmnideskUserJson users) {
		this.queries = queries;
		this.agentQueries = agentQueries;
		this.users = users;
	}

	@Override
	public String dialect() {
		return "omnidesk";
	}

	@Override
	public JsonContent write(long userId) {
		return this.users.user(this.queries.get(userId), this.agentQueries.settings(userId));
	}

	@Override
	public Set<String> hiddenFields() {
		return HIDDEN;
	}

	@Override
	public boolean showsIdentifier(String userType, String type) {
		return IDENTIFIERS.contains(type);
	}

}
