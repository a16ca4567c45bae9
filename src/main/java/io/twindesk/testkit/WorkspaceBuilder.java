package io.twindesk.testkit;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A workspace that is to be opened. */
public final class WorkspaceBuilder {

	private final Map<String, Object> body = new LinkedHashMap<>();

	private final Map<String, Object> settings = new LinkedHashMap<>();

	private final String server;

	private final ControlApi control;

	private final @Nullable KeepAlive keepAlive;

	/**
	 * On a server.
	 * @param keepAlive null if the server ends with this JVM, or is not the kit's
	 */
	WorkspaceBuilder(String server, ControlApi control, @Nullable KeepAlive keepAlive) {
		this.server = server;
		this.control = control;
		this.keepAlive = keepAlive;
	}

	/** Its name, 1 to 40 of a-z, 0-9 and -; made up when this is not called. */
	public WorkspaceBuilder name(String name) {
		this.body.put("name", name);
		return this;
	}

	/**
	 * What is in it at the beginning.
	 * @param seed a state document, or the name of one that the server has loaded at its
	 * start
	 */
	public WorkspaceBuilder seed(String seed) {
		this.body.put("seed", seed.stripLeading().startsWith("{") ? new JsonWriter.Raw(seed) : seed);
		return this;
	}

	/** One of the workspace's settings: a text, a number or true or false. */
	public WorkspaceBuilder setting(String name, Object value) {
		this.settings.put(name, value);
		return this;
	}

	/** Opens it. */
	public TwindeskWorkspace open() {
		Map<String, Object> whole = new LinkedHashMap<>(this.body);
		if (!this.settings.isEmpty()) {
			whole.put("settings", this.settings);
		}
		if (this.keepAlive != null) {
			whole.put("removeWhenIdle", true);
		}
		JsonObject created = JsonObject.of(this.control.call("POST", "/_twindesk/workspaces", whole));
		if (this.keepAlive != null) {
			this.keepAlive.add(created.text("name"));
		}
		return new TwindeskWorkspace(this.server, this.control, created);
	}

}
