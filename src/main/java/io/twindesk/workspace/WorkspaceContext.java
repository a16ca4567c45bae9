package io.twindesk.workspace;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * The workspace that this thread works in. A call enters it once its credential is known;
 * outside of one, no row of any workspace can be read or written.
 */
public class WorkspaceContext {

	private final ThreadLocal<@Nullable Workspace> current = new ThreadLocal<>();

	/**
	 * The workspace this call is in.
	 * @throws IllegalStateException if it is in none
	 */
	public Workspace get() {
		Workspace workspace = this.current.get();
		if (workspace == null) {
			throw new IllegalStateException("No workspace has been entered");
		}
		return workspace;
	}

	/** As {@link #get}, or null outside of any. */
	public @Nullable Workspace orNull() {
		return this.current.get();
	}

	/**
	 * Enters a workspace until the answer is closed, which brings back the one before.
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

	/** Does something inside a workspace. */
	public <T extends @Nullable Object> T call(Workspace workspace, Supplier<T> work) {
		try (Scope scope = open(workspace)) {
			return work.get();
		}
	}

	/** A stay in a workspace. */
	public interface Scope extends AutoCloseable {

		@Override
		void close();

	}

}
