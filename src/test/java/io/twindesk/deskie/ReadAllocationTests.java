package io.twindesk.deskie;

import io.twindesk.AllocationFixture;
import io.twindesk.OneDatabaseServerTest;
import io.twindesk.TestWorkspaces;
import io.twindesk.user.UserFilter;
import io.twindesk.user.UserQueries;
import io.twindesk.user.UserService;
import io.twindesk.workspace.WorkspaceContext;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Measures the bytes that a read allocates, from the query to the JSON. The bounds are
 * 1.5 times the measured values, so that a copy of every row fails.
 */
@OneDatabaseServerTest
class ReadAllocationTests {

	private static final int VIEW_BYTES = 20_000;

	private static final int LIST_BYTES = 280_000;

	private final UserQueries queries;

	private final DeskieUserResponse json;

	private final AllocationFixture fixture;

	ReadAllocationTests(UserService users, UserQueries queries, DeskieUserResponse json,
			WorkspaceContext workspaceContext, TestWorkspaces testWorkspaces) {
		this.queries = queries;
		this.json = json;
		this.fixture = new AllocationFixture(users, workspaceContext, testWorkspaces);
	}

	@Test
	void aView() {
		assertThat(this.fixture.allocated(() -> this.json.user(this.queries.getWithGroup(7).user()))).isBetween(1L,
				(long) VIEW_BYTES);
	}

	@Test
	void aListOfAHundred() {
		assertThat(this.fixture.allocated(() -> this.json.page(this.queries.list(UserFilter.ALL, 0, 100), false)))
			.isBetween(1L, (long) LIST_BYTES);
	}

}
