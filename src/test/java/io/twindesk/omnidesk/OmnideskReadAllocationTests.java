package io.twindesk.omnidesk;

import io.twindesk.AllocationFixture;
import io.twindesk.OneDatabaseServerTest;
import io.twindesk.TestWorkspaces;
import io.twindesk.agent.AgentQueries;
import io.twindesk.user.UserFilter;
import io.twindesk.user.UserQueries;
import io.twindesk.user.UserService;
import io.twindesk.workspace.WorkspaceContext;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Measures the bytes that a list allocates, from the query to the JSON. The bounds are
 * 1.5 times the measured values, so that a copy of every row fails.
 */
@OneDatabaseServerTest
class OmnideskReadAllocationTests {

	private static final int LIST_BYTES = 170_000;

	private static final int NAMES_BYTES = 140_000;

	private final UserQueries queries;

	private final AgentQueries agentQueries;

	private final OmnideskUserJson json;

	private final AllocationFixture fixture;

	OmnideskReadAllocationTests(UserService users, UserQueries queries, AgentQueries agentQueries,
			OmnideskUserJson json, WorkspaceContext workspaceContext, TestWorkspaces testWorkspaces) {
		this.queries = queries;
		this.agentQueries = agentQueries;
		this.json = json;
		this.fixture = new AllocationFixture(users, workspaceContext, testWorkspaces);
	}

	@Test
	void aListOfAHundred() {
		assertThat(this.fixture.allocated(() -> this.json.page(0, 100, this.agentQueries.list(UserFilter.ALL, 0, 100))))
			.isBetween(1L, (long) LIST_BYTES);
	}

	@Test
	void aListOfAHundredNames() {
		assertThat(this.fixture.allocated(() -> this.json.names(0, 100, this.queries.list(UserFilter.ALL, 0, 100))))
			.isBetween(1L, (long) NAMES_BYTES);
	}

}
