package io.twindesk.testkit;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Builds a {@link TwindeskExtension} with settings of the server and the initial content
 * of workspaces.
 */
public final class TwindeskExtensionBuilder {

	private final TwindeskServer.Builder server = TwindeskServer.builder();

	private final Map<String, Object> settings = new LinkedHashMap<>();

	private final Set<FailOn> failOn = EnumSet.noneOf(FailOn.class);

	private String seed = "";

	private String report = "";

	private boolean keepsFailed;

	TwindeskExtensionBuilder() {
	}

	/** Configures the server and its settings. */
	public TwindeskExtensionBuilder server(Consumer<TwindeskServer.Builder> server) {
		server.accept(this.server);
		return this;
	}

	/**
	 * Sets the initial content of each workspace, in the form of {@link Twindesk#seed()}.
	 */
	public TwindeskExtensionBuilder seed(String seed) {
		this.seed = seed;
		return this;
	}

	/** Sets a setting of each workspace: a string, a number or a boolean. */
	public TwindeskExtensionBuilder setting(String name, Object value) {
		this.settings.put(name, value);
		return this;
	}

	/** Sets the name of the report, as {@link Twindesk#report()} does. */
	public TwindeskExtensionBuilder report(String name) {
		this.report = name;
		return this;
	}

	/**
	 * Adds properties of the report for which the run fails, as {@link Twindesk#failOn()}
	 * does.
	 */
	public TwindeskExtensionBuilder failOn(FailOn... properties) {
		this.failOn.addAll(List.of(properties));
		return this;
	}

	/** Leaves the workspaces of failed tests on the server, for inspection. */
	public TwindeskExtensionBuilder keepFailed() {
		this.keepsFailed = true;
		return this;
	}

	/** Builds the extension, for a static field with {@code @RegisterExtension}. */
	public TwindeskExtension build() {
		return new TwindeskExtension(this);
	}

	TwindeskServer.Builder server() {
		return this.server;
	}

	boolean keepsFailed() {
		return this.keepsFailed;
	}

	void addTo(WorkspaceSpec spec, Class<?> test) {
		if (!this.seed.isEmpty()) {
			spec.seed(this.seed, test);
		}
		this.settings.forEach(spec::setting);
		spec.report(this.report, this.failOn, test);
	}

}
