package io.twindesk.user;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import io.twindesk.ServerTest;
import io.twindesk.TestDatabase;
import io.twindesk.TestWorkspaces;
import io.twindesk.workspace.Workspace;
import io.twindesk.workspace.WorkspaceContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Tests that each list can use an index. PostgreSQL scans small tables sequentially
 * despite their indexes, so sequential scans are switched off here.
 */
@ServerTest
@Tag("long")
class ListPlanTests {

	/** Enough for PostgreSQL's planner to prefer one index to another. */
	private static final int USERS = 300;

	private static final String ANALYZE = TestDatabase.isPostgres() ? "analyze " : "analyze table ";

	private static final TextCondition EXACT = new TextCondition(TextCondition.Kind.EQUALS, "7@plan.test");

	private static final TimeWindow DAY = new TimeWindow(Instant.parse("2026-01-05T00:00:00Z"),
			Instant.parse("2026-01-06T00:00:00Z"));

	private final UserService users;

	private final UserSearch search;

	private final CustomFieldService customFieldService;

	private final WorkspaceContext workspaceContext;

	private final Workspace workspace;

	private final JdbcTemplate jdbc;

	private final TransactionOperations transactions;

	ListPlanTests(UserService users, UserSearch search, CustomFieldService customFieldService,
			WorkspaceContext workspaceContext, TestWorkspaces testWorkspaces, JdbcTemplate jdbc,
			TransactionOperations transactions) {
		this.users = users;
		this.search = search;
		this.customFieldService = customFieldService;
		this.workspaceContext = workspaceContext;
		this.workspace = testWorkspaces.open().workspace();
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.workspaceContext.call(this.workspace, () -> {
			this.customFieldService.declare(new CustomField(2, "Newsletter", CustomField.Type.CHECKBOX));
			for (int i = 1; i <= USERS; i++) {
				create(i);
			}
			return null;
		});
		Stream.of("users", "identifier", "custom_field_value").forEach((table) -> jdbc.execute(ANALYZE + table));
	}

	private void create(int number) {
		this.users.create(new UserPatch().identifier(Identifier.of(IdentifierType.EMAIL, number + "@plan.test"))
			.identifier(new Identifier(IdentifierType.CUSTOM, "shop", "c" + number))
			.customField("cf_1", new CustomValue.Text("order " + number))
			.customField("cf_2", new CustomValue.Bool(true)), (number % 30 == 0) ? "nl" : "en");
	}

	static Stream<Arguments> filters() {
		return Stream.of(arguments("all users", UserFilter.ALL, "primary"),
				arguments("a language", filter(null, null, "nl", Map.of(), TimeWindow.ALWAYS), "users_language"),
				arguments("an e-mail", filter(EXACT, null, null, Map.of(), TimeWindow.ALWAYS), "users_email"),
				arguments("the beginning of an e-mail",
						filter(new TextCondition(TextCondition.Kind.STARTS_WITH, "7@p"), null, null, Map.of(),
								TimeWindow.ALWAYS),
						"users_email"),
				arguments("a custom identifier", filter(null, "c7", null, Map.of(), TimeWindow.ALWAYS), "primary"),
				arguments("a custom field", filter(null, null, null,
						Map.of("cf_1", new TextCondition(TextCondition.Kind.EQUALS, "order 7")), TimeWindow.ALWAYS),
						"custom_field_value_filter"),
				arguments("a checkbox",
						filter(null, null, null, Map.of("cf_2", new TextCondition(TextCondition.Kind.CONTAINS, "true")),
								TimeWindow.ALWAYS),
						"custom_field_value_filter"),
				arguments("a day", filter(null, null, null, Map.of(), DAY), "users_created_at"));
	}

	private static UserFilter filter(TextCondition email, String customId, String language,
			Map<String, TextCondition> customFields, TimeWindow created) {
		return new UserFilter(email, null, customId, null, language, customFields, created, TimeWindow.ALWAYS,
				TimeWindow.ALWAYS, true, false, null);
	}

	@ParameterizedTest(name = "{0}: {2}")
	@MethodSource("filters")
	void aListUsesAnIndex(String name, UserFilter filter, String index) {
		UserQuery query = this.workspaceContext.call(this.workspace, () -> this.search.query(filter));
		String plan = plan(query.page(false, null, null), query.pageParameters(0, 10));
		assertThat(plan).contains(index.equals("primary") ? primaryKey() : index);
		assertThat(plan).doesNotContain("seq scan", ".tablescan");
	}

	@Test
	void aUserWithoutLinksIsReadByAnIndex() {
		String plan = plan(UserQueries.FIND_WITH_GROUP, this.workspace.id(), 7L);
		assertThat(plan).contains("users_link_group", "coalesce").doesNotContain("seq scan", ".tablescan");
	}

	private static String primaryKey() {
		return TestDatabase.isPostgres() ? "_pkey" : "primary_key";
	}

	private String plan(String sql, Object... parameters) {
		List<String> lines = new ArrayList<>();
		this.transactions.executeWithoutResult((status) -> {
			if (TestDatabase.isPostgres()) {
				this.jdbc.execute("set local enable_seqscan = off");
				this.jdbc.execute("set local enable_bitmapscan = off");
			}
			lines.addAll(this.jdbc.queryForList("explain " + sql, String.class, parameters));
		});
		return String.join("\n", lines).toLowerCase(Locale.ROOT);
	}

}
