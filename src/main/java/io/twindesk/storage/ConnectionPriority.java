package io.twindesk.storage;

/**
 * Whether this thread goes first to a connection, because others wait for what it does
 * with it: while a writer stands in line for one, all writers of the workspace wait.
 */
public final class ConnectionPriority {

	private static final ThreadLocal<Integer> HELD = ThreadLocal.withInitial(() -> 0);

	private ConnectionPriority() {
	}

	/** Takes precedence until as often given up. */
	public static void take() {
		HELD.set(HELD.get() + 1);
	}

	public static void giveUp() {
		int held = HELD.get() - 1;
		if (held == 0) {
			HELD.remove();
		}
		else {
			HELD.set(held);
		}
	}

	static boolean isTaken() {
		return HELD.get() > 0;
	}

}
