package io.twindesk.omnidesk;

import java.lang.management.ManagementFactory;
import java.util.function.Supplier;
import java.util.stream.LongStream;

import com.sun.management.ThreadMXBean;
import io.twindesk.OneDatabaseServerTest;
import io.twindesk.TestWorkspaces;
import io.twindesk.agent.AgentService;
import io.twindesk.user.CustomValue;
import io.twindesk.user.Identifier;
import io.twindesk.user.IdentifierType;
import io.twindesk.user.UserFilter;
import io.twindesk.user.UserPatch;
import io.twindesk.user.UserQueries;
import io.twindesk.user.UserService;
import io.twindesk.workspace.Workspace;
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

	private static final int WARM_UP = 300;

	private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	private final UserQueries queries;

	private final AgentService agentService;

	private final OmnideskUserJson json;

	private final WorkspaceContext workspaceContext;

	private final Workspace workspace;

	OmnideskReadAllocationTests(UserService users, UserQueries queries, AgentService agentService,
			OmnideskUserJson json, WorkspaceContext workspaceContext, TestWorkspaces testWorkspaces) {
		this.queries = queries;
		this.agentService = agentService;
		this.json = json;
		this.workspaceContext = workspaceContext;
		this.workspace = testWorkspaces.open().workspace();
		workspaceContext.call(this.workspace, () -> {
			for (int i = 1; i <= 100; i++) {
				users.create(new UserPatch().identifier(Identifier.of(IdentifierType.EMAIL, i + "@acme.test"))
					.fullName("Ada King")
					.customField("cf_1", new CustomValue.Text("order " + i)), "en");
			}
			return null;
		});
	}

	@Test
	void aListOfAHundred() {
		assertThat(allocated(() -> this.json.page(0, 100, this.agentService.list(UserFilter.ALL, 0, 100))))
			.isBetween(1L, (long) LIST_BYTES);
	}

	@Test
	void aListOfAHundredNames() {
		assertThat(allocated(() -> this.json.names(0, 100, this.queries.list(UserFilter.ALL, 0, 100)))).isBetween(1L,
				(long) NAMES_BYTES);
	}

	/**
	 * Returns the minimum of several reads, since a compiler or a cache may allocate in
	 * between.
	 */
	private long allocated(Supplier<?> read) {
		return this.workspaceContext.call(this.workspace, () -> LongStream.range(0, WARM_UP).map((attempt) -> {
			long before = this.threads.getCurrentThreadAllocatedBytes();
			read.get();
			return this.threads.getCurrentThreadAllocatedBytes() - before;
		}).min().orElseThrow());
	}

}
