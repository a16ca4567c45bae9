package io.twindesk.testkit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Builds a workspace on a server. */
public final class WorkspaceBuilder {

	private final Map<String, Object> body = new LinkedHashMap<>();

	private final Map<String, Object> settings = new LinkedHashMap<>();

	private final String server;

	private final ControlApi control;

	private final @Nullable KeepAlive keepAlive;

	private final RunReports reports;

	/**
	 * Creates a builder for a server.
	 * @param keepAlive null if the server ends with this JVM, or was not started by the
	 * kit
	 */
	WorkspaceBuilder(String server, ControlApi control, @Nullable KeepAlive keepAlive, RunReports reports) {
		this.reports = reports;
		this.server = server;
		this.control = control;
		this.keepAlive = keepAlive;
	}

	/**
	 * Sets the name: 1 to 40 characters of a-z, 0-9 and -. The default is a generated
	 * name.
	 */
	public WorkspaceBuilder name(String name) {
		this.body.put("name", name);
		return this;
	}

	/**
	 * Sets the initial content.
	 * @param seed a state document, or the name of a seed that the server has loaded at
	 * its start
	 */
	public WorkspaceBuilder seed(String seed) {
		this.body.put("seed", seed.stripLeading().startsWith("{") ? new JsonWriter.Raw(seed) : seed);
		return this;
	}

	/** Sets a setting of the workspace: a string, a number or a boolean. */
	public WorkspaceBuilder setting(String name, Object value) {
		this.settings.put(name, value);
		return this;
	}

	/**
	 * Sets the report that the requests are added to; see {@link Twindesk#report()}.
	 * Without JUnit it is written by {@link TwindeskServer#writeReports}.
	 */
	public WorkspaceBuilder report(String name) {
		return report(name, Set.of());
	}

	WorkspaceBuilder report(String name, Set<FailOn> failOn) {
		return setting("report", this.reports.add(name, failOn));
	}

	/** Creates the workspace. */
	public TwindeskWorkspace open() {
		Map<String, Object> request = new LinkedHashMap<>(this.body);
		if (!this.settings.isEmpty()) {
			request.put("settings", this.settings);
		}
		if (this.keepAlive != null) {
			request.put("removeWhenIdle", true);
		}
		JsonObject created = JsonObject.of(this.control.call("POST", "/_twindesk/workspaces", request));
		if (this.keepAlive != null) {
			this.keepAlive.add(created.text("name"));
		}
		return new TwindeskWorkspace(this.server, this.control, created);
	}

}
