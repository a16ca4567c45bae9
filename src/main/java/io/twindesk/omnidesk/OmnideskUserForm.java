package io.twindesk.omnidesk;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.twindesk.agent.AgentPage;
import io.twindesk.agent.AgentQueries;
import io.twindesk.user.IdentifierType;
import io.twindesk.user.User;
import io.twindesk.user.UserPage;
import io.twindesk.user.UserQueries;
import io.twindesk.web.JsonContent;
import io.twindesk.web.UserForm;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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

	private final JsonMapper json;

	OmnideskUserForm(UserQueries queries, AgentQueries agentQueries, OmnideskUserJson users, JsonMapper json) {
		this.queries = queries;
		this.agentQueries = agentQueries;
		this.users = users;
		this.json = json;
	}

	@Override
	public String dialect() {
		return "omnidesk";
	}

	@Override
	public JsonContent write(long userId) {
		User user = this.queries.get(userId);
		AgentPage page = new AgentPage(new UserPage(List.of(user), 1),
				Map.of(userId, this.agentQueries.settings(userId)));
		JsonNode list = this.json.readTree(this.users.page(0, 1, page).bytes());
		JsonNode items = list.isArray() ? list : list.path("items");
		return new JsonContent(this.json.writeValueAsBytes(items.path(0)));
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
