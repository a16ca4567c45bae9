package io.twindesk.workspace;

import java.util.function.Supplier;

import io.twindesk.transaction.CurrentWorkspace;
import org.jspecify.annotations.Nullable;

/**
 * The workspace of the current thread. A request enters it once its credential is known;
 * outside of a workspace, no row of any workspace can be read or written.
 */
public class WorkspaceContext implements CurrentWorkspace {

	private final ThreadLocal<@Nullable Workspace> current = new ThreadLocal<>();

	/**
	 * Returns the current workspace.
	 * @throws IllegalStateException if there is none
	 */
	public Workspace get() {
		Workspace workspace = this.current.get();
		if (workspace == null) {
			throw new IllegalStateException("There is no current workspace");
		}
		return workspace;
	}

	@Override
	public long id() {
		return get().id();
	}

	/** Returns the current workspace, or null if there is none. */
	public @Nullable Workspace orNull() {
		return this.current.get();
	}

	/**
	 * Enters a workspace until the returned scope is closed, which restores the previous
	 * one.
	 */
	public Scope open(Workspace workspace) {
		Workspace before = this.current.get();
		this.current.set(workspace);
		return () -> {
			if (before != null) {
				this.current.set(before);
			}
			else {
				this.current.remove();
			}
		};
	}

	/** Runs an action inside a workspace. */
	public void run(Workspace workspace, Runnable work) {
		try (Scope scope = open(workspace)) {
			work.run();
		}
	}

	/** Calls a function inside a workspace. */
	public <T extends @Nullable Object> T call(Workspace workspace, Supplier<T> work) {
		try (Scope scope = open(workspace)) {
			return work.get();
		}
	}

	/** The time during which a thread is in a workspace. */
	public interface Scope extends AutoCloseable {

		@Override
		void close();

	}

}
