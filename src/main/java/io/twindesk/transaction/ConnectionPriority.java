package io.twindesk.transaction;

/**
 * Gives the current thread priority for a connection because other threads wait for its
 * work: while the writer of a workspace waits for a connection, all other writers of that
 * workspace wait with it.
 */
final class ConnectionPriority {

	private static final ThreadLocal<Integer> DEPTH = ThreadLocal.withInitial(() -> 0);

	private ConnectionPriority() {
	}

	/** Takes priority, until {@link #giveUp} has been called as often. */
	static void take() {
		DEPTH.set(DEPTH.get() + 1);
	}

	static void giveUp() {
		int depth = DEPTH.get() - 1;
		if (depth == 0) {
			DEPTH.remove();
		}
		else {
			DEPTH.set(depth);
		}
	}

	static boolean isTaken() {
		return DEPTH.get() > 0;
	}

}
