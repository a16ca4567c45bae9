package io.twindesk;

import java.lang.management.ManagementFactory;
import java.util.function.Supplier;
import java.util.stream.LongStream;

import com.sun.management.ThreadMXBean;
import io.twindesk.user.CustomValue;
import io.twindesk.user.Identifier;
import io.twindesk.user.IdentifierType;
import io.twindesk.user.UserPatch;
import io.twindesk.user.UserService;
import io.twindesk.workspace.Workspace;
import io.twindesk.workspace.WorkspaceContext;

/** A workspace of 100 users, and the bytes that a read of it allocates. */
public final class AllocationFixture {

	private static final int WARM_UP = 300;

	private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	private final WorkspaceContext workspaceContext;

	private final Workspace workspace;

	public AllocationFixture(UserService users, WorkspaceContext workspaceContext, TestWorkspaces testWorkspaces) {
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

	/**
	 * Returns the minimum of several reads, since a compiler or a cache may allocate in
	 * between.
	 */
	public long allocated(Supplier<?> read) {
		return this.workspaceContext.call(this.workspace, () -> LongStream.range(0, WARM_UP).map((attempt) -> {
			long before = this.threads.getCurrentThreadAllocatedBytes();
			read.get();
			return this.threads.getCurrentThreadAllocatedBytes() - before;
		}).min().orElseThrow());
	}

}
