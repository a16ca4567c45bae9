package io.twindesk.testkit;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * A server with workspaces for tests: one that this JVM has started, or one that runs
 * somewhere. With JUnit, {@link Twindesk} does all of this; without, this is the way in.
 */
public final class TwindeskServer {

	/** One for each way to start one, for as long as this JVM lives. */
	private static final Map<ServerRequest, Outcome> servers = new ConcurrentHashMap<>();

	private final String url;

	private final ControlApi control;

	private final @Nullable RunningServer process;

	private final @Nullable KeepAlive keepAlive;

	private TwindeskServer(String url, @Nullable String token, @Nullable RunningServer process) {
		this.url = url.replaceFirst("/+$", "");
		this.process = process;
		this.control = new ControlApi(this.url, token,
				() -> (process != null) ? process.state() : "Is a server running there?");
		this.keepAlive = (process instanceof SharedServer) ? new KeepAlive(this.control) : null;
		if (this.keepAlive != null) {
			this.keepAlive.start();
		}
	}

	/** Says which server. */
	public static Builder builder() {
		return new Builder();
	}

	/** Where it is, say {@code http://127.0.0.1:43210}. */
	public String url() {
		return this.url;
	}

	/** A workspace to be opened on this server. */
	public WorkspaceBuilder workspace() {
		return new WorkspaceBuilder(this.url, this.control, this.keepAlive);
	}

	/** Where the server's log is, null for one that was not started here. */
	public @Nullable Path log() {
		return (this.process != null) ? this.process.log() : null;
	}

	/** Leaves the log there at the end, because something went wrong. */
	void keepLog() {
		if (this.process != null) {
			this.process.keepLog();
		}
	}

	private static Outcome start(ServerRequest serverRequest) {
		try {
			if (serverRequest.url() != null) {
				return new Outcome(new TwindeskServer(serverRequest.url(), serverRequest.token(), null), "");
			}
			Path jar = ServerJarLocator.find(serverRequest.jar());
			SharedServer shared = serverRequest.reuse() ? SharedServers.find(jar, serverRequest.settings()) : null;
			if (shared != null) {
				prepare(serverRequest, jar);
				return new Outcome(new TwindeskServer(shared.url(), shared.token(), shared), "");
			}
			Map<String, String> settings = new TreeMap<>(serverRequest.settings());
			settings.putIfAbsent("twindesk.control.access", "token");
			String token = settings.computeIfAbsent("twindesk.control.token", (name) -> UUID.randomUUID().toString());
			ServerProcess process = ServerProcess.start(Preparation.command(jar), settings);
			TwindeskServer server = new TwindeskServer(
					"http://127.0.0.1:" + process.port() + settings.getOrDefault("server.servlet.context-path", ""),
					token, process);
			prepare(serverRequest, jar);
			return new Outcome(server, "");
		}
		catch (TwindeskException ex) {
			return new Outcome(null, String.valueOf(ex.getMessage()));
		}
	}

	/** After the start, which is waited for. */
	private static void prepare(ServerRequest serverRequest, Path jar) {
		if (serverRequest.prepare()) {
			Thread thread = new Thread(() -> Preparation.startInBackground(jar), "twindesk-prepare");
			thread.setDaemon(true);
			thread.start();
		}
	}

	/** Which server is wanted, to start each once. */
	private record ServerRequest(@Nullable String url, @Nullable String token, @Nullable Path jar,
			Map<String, String> settings, boolean reuse, boolean prepare) {
	}

	/** A start in vain is not tried again for every test. */
	private record Outcome(@Nullable TwindeskServer server, String failure) {
	}

	/**
	 * Says which server. What is not said here is looked up: system properties
	 * {@code twindesk.testkit.url}, {@code twindesk.testkit.token},
	 * {@code twindesk.testkit.jar} and {@code twindesk.testkit.reuse}, then the
	 * environment variables {@code TWINDESK_TESTKIT_URL} and so on.
	 */
	public static final class Builder {

		private final Map<String, String> settings = new TreeMap<>();

		private @Nullable String url;

		private @Nullable String token;

		private @Nullable Path jar;

		private boolean reuse;

		private Builder() {
		}

		/** Uses a server that is running, say {@code http://localhost:8080}. */
		public Builder url(String url) {
			this.url = url;
			return this;
		}

		/** The token of the running server's control API. */
		public Builder token(String token) {
			this.token = token;
			return this;
		}

		/** The runnable jar to start. */
		public Builder jar(Path jar) {
			this.jar = jar;
			return this;
		}

		/**
		 * A setting of the server, say {@code twindesk.omnidesk.phone-length}. A server
		 * that runs already has its settings, so this always starts one.
		 */
		public Builder setting(String name, String value) {
			this.settings.put(name, value);
			return this;
		}

		/**
		 * Leaves the server running for later runs on this machine, or takes one that an
		 * earlier run has left; see {@link Twindesk#reuse()}.
		 */
		public Builder reuse() {
			this.reuse = true;
			return this;
		}

		/**
		 * The server, started if it was not yet. Whoever asks for the same one in this
		 * JVM gets the same one.
		 */
		public TwindeskServer start() {
			return start((name) -> System.getProperty(name), false);
		}

		/**
		 * Starts the server.
		 * @param annotated whether the test's annotation asks for a shared one
		 */
		TwindeskServer start(Lookup properties, boolean annotated) {
			Lookup lookup = (name) -> {
				String value = properties.value(name);
				return (value != null) ? value : System.getenv(name.replace('.', '_').toUpperCase(Locale.ROOT));
			};
			String atUrl = (this.url != null) ? this.url
					: this.settings.isEmpty() ? lookup.value("twindesk.testkit.url") : null;
			String shown = (this.token != null) ? this.token : lookup.value("twindesk.testkit.token");
			String result = lookup.value("twindesk.testkit.jar");
			Path runnable = (this.jar != null || result == null) ? this.jar : Path.of(result);
			ServerRequest serverRequest = (atUrl != null)
					? new ServerRequest(atUrl, shown, null, Map.of(), false, false)
					: new ServerRequest(null, null, runnable, Map.copyOf(this.settings),
							isSet(lookup, "twindesk.testkit.reuse", annotated || this.reuse),
							isSet(lookup, "twindesk.testkit.prepare", true));
			Outcome outcome = servers.computeIfAbsent(serverRequest, TwindeskServer::start);
			TwindeskServer server = outcome.server();
			if (server == null) {
				throw new TwindeskException(outcome.failure(), 0);
			}
			return server;
		}

		/** A build can switch it on or off for tests that say something else. */
		private static boolean isSet(Lookup lookup, String name, boolean byDefault) {
			String configured = lookup.value(name);
			if (configured == null || configured.isBlank()) {
				return byDefault;
			}
			if (!configured.matches("true|false")) {
				throw new TwindeskException(name + " must be true or false, not " + configured, 0);
			}
			return Boolean.parseBoolean(configured);
		}

	}

	/** Where settings of the kit are looked up by name. */
	interface Lookup {

		@Nullable String value(String name);

	}

}
