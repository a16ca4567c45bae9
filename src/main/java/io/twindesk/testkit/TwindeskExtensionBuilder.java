package io.twindesk.testkit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Makes a {@link TwindeskExtension} that knows its server and its workspaces' beginning.
 */
public final class TwindeskExtensionBuilder {

	private final TwindeskServer.Builder server = TwindeskServer.builder();

	private final Map<String, Object> settings = new LinkedHashMap<>();

	private String seed = "";

	private boolean keepsFailed;

	TwindeskExtensionBuilder() {
	}

	/** Says which server, and its settings. */
	public TwindeskExtensionBuilder server(Consumer<TwindeskServer.Builder> server) {
		server.accept(this.server);
		return this;
	}

	/** What is in each workspace at the beginning, said as in {@link Twindesk#seed()}. */
	public TwindeskExtensionBuilder seed(String seed) {
		this.seed = seed;
		return this;
	}

	/** A setting of each workspace: a text, a number or true or false. */
	public TwindeskExtensionBuilder setting(String name, Object value) {
		this.settings.put(name, value);
		return this;
	}

	/** Leaves the workspaces of failed tests on the server, to look at. */
	public TwindeskExtensionBuilder keepFailed() {
		this.keepsFailed = true;
		return this;
	}

	/** The extension, for a static field with {@code @RegisterExtension}. */
	public TwindeskExtension build() {
		return new TwindeskExtension(this);
	}

	TwindeskServer.Builder server() {
		return this.server;
	}

	boolean keepsFailed() {
		return this.keepsFailed;
	}

	void addTo(WorkspaceSpec workspaceSpec, Class<?> test) {
		if (!this.seed.isEmpty()) {
			workspaceSpec.seed(this.seed, test);
		}
		this.settings.forEach(workspaceSpec::setting);
	}

}
