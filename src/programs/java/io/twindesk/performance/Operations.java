package io.twindesk.performance;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

import io.twindesk.agent.AgentQueries;
import io.twindesk.agent.AgentService;
import io.twindesk.agent.StatusUpdate;
import io.twindesk.user.CustomValue;
import io.twindesk.user.EditPolicy;
import io.twindesk.user.Identifier;
import io.twindesk.user.IdentifierType;
import io.twindesk.user.TextCondition;
import io.twindesk.user.TextCondition.Kind;
import io.twindesk.user.TextField;
import io.twindesk.user.TimeWindow;
import io.twindesk.user.Totals;
import io.twindesk.user.UserFilter;
import io.twindesk.user.UserPatch;
import io.twindesk.user.UserQueries;
import io.twindesk.user.UserService;
import io.twindesk.workspace.WorkspaceContext;

/** The measured operations, each repetition with the data of another user. */
class Operations {

	private static final int PAGE = 100;

	private static final int DEEP = 499 * PAGE;

	private final GrowthServer server;

	private final UserService users;

	private final UserQueries queries;

	private final AgentService agentService;

	private final AgentQueries agentQueries;

	private final Totals totals;

	private final AtomicLong lastNumber;

	Operations(GrowthServer server) {
		this.server = server;
		this.users = server.bean(UserService.class);
		this.queries = server.bean(UserQueries.class);
		this.agentService = server.bean(AgentService.class);
		this.agentQueries = server.bean(AgentQueries.class);
		this.totals = server.totals();
		// beyond the ids and usernames of the filled users
		this.lastNumber = new AtomicLong(10_000_000L);
	}

	/** Returns the operations by name; those that write come last. */
	Map<String, Runnable> all() {
		Map<String, Runnable> all = new LinkedHashMap<>();
		all.put("view", () -> this.queries.get(randomUser().number()));
		all.put("first page", () -> list(UserFilter.ALL, 0));
		if (DEEP < this.server.size()) {
			all.put("page 500", () -> list(UserFilter.ALL, DEEP));
		}
		all.put("e-mail equals", () -> list(email(Kind.EQUALS, randomUser().email())));
		all.put("e-mail starts with", () -> list(email(Kind.STARTS_WITH, shortened(randomUser().localPart()))));
		all.put("e-mail contains", () -> list(email(Kind.CONTAINS, middle(randomUser().localPart()))));
		all.put("language", () -> list(language(randomUser().language())));
		all.put("custom field equals", () -> list(customField(1, Kind.EQUALS, randomUser().order())));
		all.put("custom field starts with",
				() -> list(customField(1, Kind.STARTS_WITH, shortened(randomUser().order()))));
		all.put("custom field contains", () -> list(customField(1, Kind.CONTAINS, middle(randomUser().order()))));
		all.put("checkbox", () -> list(customField(2, Kind.CONTAINS, String.valueOf(randomUser().newsletter()))));
		all.put("total", () -> this.totals.of(UserFilter.ALL));
		all.put("total of a language", () -> this.totals.of(language(randomUser().language())));
		all.put("active users", () -> list(UserFilter.containing(null, true)));
		all.put("total of active users", () -> this.totals.of(UserFilter.containing(null, true)));
		all.put("text contains", () -> list(UserFilter.containing(middle(randomUser().localPart()), false)));
		all.put("settings", () -> this.agentQueries.details(randomUser().number()));
		all.put("status update", this::updateStatus);
		all.put("edit", this::editUser);
		all.put("create", this::createUser);
		all.replaceAll((name, operation) -> inWorkspace(operation));
		return all;
	}

	/** Creates a new user. */
	private void createUser() {
		Person person = new Person(this.lastNumber.incrementAndGet());
		this.users.create(new UserPatch().identifier(Identifier.of(IdentifierType.EMAIL, person.email()))
			.fullName(person.firstName() + " " + person.lastName())
			.customField("cf_1", new CustomValue.Text(person.order()))
			.customField("cf_2", new CustomValue.Bool(person.newsletter())), person.language());
	}

	/** Changes the status of a user, whether or not it was changed before. */
	private void updateStatus() {
		this.agentService.updateStatus(randomUser().number(),
				new StatusUpdate(1 + ThreadLocalRandom.current().nextInt(9), null, 0));
	}

	private void editUser() {
		this.users.edit(randomUser().number(),
				new UserPatch().text(TextField.COMPANY_NAME, "Company " + ThreadLocalRandom.current().nextInt())
					.customField("cf_1", new CustomValue.Text(randomUser().order())),
				EditPolicy.NONE);
	}

	private void list(UserFilter filter) {
		list(filter, 0);
	}

	private void list(UserFilter filter, long offset) {
		var page = this.queries.list(filter, offset, PAGE);
		if (page.users().isEmpty()) {
			throw new IllegalStateException("No user matched, so nothing was measured");
		}
	}

	private Person randomUser() {
		return new Person(1 + ThreadLocalRandom.current().nextInt(this.server.size()));
	}

	/** Removes the last two digits of the code, so that almost no other user matches. */
	private static String shortened(String coded) {
		return coded.substring(0, coded.length() - 2);
	}

	private static String middle(String coded) {
		return coded.substring(coded.length() - 7, coded.length() - 1);
	}

	private static UserFilter email(Kind kind, String text) {
		return filter(new TextCondition(kind, text), null, Map.of());
	}

	private static UserFilter language(String language) {
		return filter(null, language, Map.of());
	}

	private static UserFilter customField(int id, Kind kind, String text) {
		return filter(null, null, Map.of("cf_" + id, new TextCondition(kind, text)));
	}

	private static UserFilter filter(TextCondition email, String language, Map<String, TextCondition> customFields) {
		return new UserFilter(email, null, null, null, language, customFields, TimeWindow.ALWAYS, TimeWindow.ALWAYS,
				TimeWindow.ALWAYS, true, false, null);
	}

	private Runnable inWorkspace(Runnable operation) {
		WorkspaceContext current = this.server.bean(WorkspaceContext.class);
		return () -> current.call(this.server.workspace(), () -> {
			operation.run();
			return null;
		});
	}

}
