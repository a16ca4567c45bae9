package io.twindesk.testkit;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Prevents a shared server and this run's workspaces from being removed as idle while
 * this JVM runs, for example during a long debugging session.
 */
final class KeepAlive {

	private static final int MINUTES = 5;

	private final ControlApi control;

	private final Set<String> workspaces = ConcurrentHashMap.newKeySet();

	KeepAlive(ControlApi control) {
		this.control = control;
	}

	void start() {
		ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor((task) -> {
			Thread thread = new Thread(task, "twindesk-keep-alive");
			thread.setDaemon(true);
			return thread;
		});
		scheduler.scheduleWithFixedDelay(this::send, MINUTES, MINUTES, TimeUnit.MINUTES);
	}

	void add(String workspace) {
		this.workspaces.add(workspace);
	}

	/** Sends a request to the server and to each workspace that still exists. */
	void send() {
		try {
			this.control.exchange("GET", "/_twindesk/workspaces?limit=1", null);
			this.workspaces.removeIf((name) -> isGone(name));
		}
		catch (TwindeskException ex) {
			// the next request of a test reports it
		}
	}

	private boolean isGone(String workspace) {
		return this.control.exchange("GET", "/_twindesk/workspaces/" + workspace, null).status() == 404;
	}

}
