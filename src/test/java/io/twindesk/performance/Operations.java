package io.twindesk.performance;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

import io.twindesk.agent.AgentService;
import io.twindesk.agent.StatusUpdate;
import io.twindesk.user.CustomValue;
import io.twindesk.user.EditPolicy;
import io.twindesk.user.Identifier;
import io.twindesk.user.IdentifierType;
import io.twindesk.user.TextCondition.Kind;
import io.twindesk.user.TextCondition;
import io.twindesk.user.TimeWindow;
import io.twindesk.user.Totals;
import io.twindesk.user.UserFilter;
import io.twindesk.user.UserPatch;
import io.twindesk.user.UserQueries;
import io.twindesk.user.UserService;
import io.twindesk.workspace.WorkspaceContext;

/** What is measured, each time with another user's data. */
class Operations {

	private static final int PAGE = 100;

	private static final int DEEP = 499 * PAGE;

	private final GrowthServer server;

	private final UserService users;

	private final UserQueries queries;

	private final AgentService agentService;

	private final Totals totals;

	private final AtomicLong lastNumber;

	Operations(GrowthServer server) {
		this.server = server;
		this.users = server.bean(UserService.class);
		this.queries = server.bean(UserQueries.class);
		this.agentService = server.bean(AgentService.class);
		this.totals = server.totals();
		// beyond the numbers that the filling and its sign-in names have taken
		this.lastNumber = new AtomicLong(10_000_000L);
	}

	/** By name, those that change something last. */
	Map<String, Runnable> all() {
		Map<String, Runnable> all = new LinkedHashMap<>();
		all.put("view", () -> this.queries.get(anybody().number()));
		all.put("first page", () -> list(UserFilter.ALL, 0));
		if (DEEP < this.server.size()) {
			all.put("page 500", () -> list(UserFilter.ALL, DEEP));
		}
		all.put("e-mail equals", () -> list(email(Kind.EQUALS, anybody().email())));
		all.put("e-mail starts with", () -> list(email(Kind.STARTS_WITH, shortened(anybody().localPart()))));
		all.put("e-mail contains", () -> list(email(Kind.CONTAINS, middle(anybody().localPart()))));
		all.put("language", () -> list(language(anybody().language())));
		all.put("custom field equals", () -> list(customField(1, Kind.EQUALS, anybody().order())));
		all.put("custom field starts with", () -> list(customField(1, Kind.STARTS_WITH, shortened(anybody().order()))));
		all.put("custom field contains", () -> list(customField(1, Kind.CONTAINS, middle(anybody().order()))));
		all.put("checkbox", () -> list(customField(2, Kind.CONTAINS, String.valueOf(anybody().newsletter()))));
		all.put("total", () -> this.totals.of(UserFilter.ALL));
		all.put("total of a language", () -> this.totals.of(language(anybody().language())));
		all.put("active users", () -> list(UserFilter.containing(null, true)));
		all.put("total of active users", () -> this.totals.of(UserFilter.containing(null, true)));
		all.put("text contains", () -> list(UserFilter.containing(middle(anybody().localPart()), false)));
		all.put("settings", () -> this.agentService.details(anybody().number()));
		all.put("status update", this::updateStatus);
		all.put("edit", this::edit);
		all.put("create", this::create);
		all.replaceAll((name, operation) -> inWorkspace(operation));
		return all;
	}

	/** Makes a user whom there was not before. */
	private void create() {
		Person person = new Person(this.lastNumber.incrementAndGet());
		this.users.create(new UserPatch().identifier(Identifier.of(IdentifierType.EMAIL, person.email()))
			.fullName(person.firstName() + " " + person.lastName())
			.customField("cf_1", new CustomValue.Text(person.order()))
			.customField("cf_2", new CustomValue.Bool(person.newsletter())), person.language());
	}

	/** Whether the person was ever changed so before or not. */
	private void updateStatus() {
		this.agentService.updateStatus(anybody().number(),
				new StatusUpdate(1 + ThreadLocalRandom.current().nextInt(9), null, 0));
	}

	private void edit() {
		this.users.edit(anybody().number(),
				new UserPatch().companyName("Company " + ThreadLocalRandom.current().nextInt())
					.customField("cf_1", new CustomValue.Text(anybody().order())),
				EditPolicy.NONE);
	}

	private void list(UserFilter filter) {
		list(filter, 0);
	}

	private void list(UserFilter filter, long offset) {
		var page = this.queries.list(filter, offset, PAGE);
		if (page.users().isEmpty()) {
			throw new IllegalStateException("Nobody was found, so nothing was measured");
		}
	}

	private Person anybody() {
		return new Person(1 + ThreadLocalRandom.current().nextInt(this.server.size()));
	}

	/** Without the last two digits of the code, which leaves next to nobody else. */
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
