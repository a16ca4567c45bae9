package io.twindesk.testkit;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import javax.net.ssl.SSLContext;

import org.jspecify.annotations.Nullable;

/**
 * A server with workspaces for tests: either started by this JVM or already running. With
 * JUnit, {@link Twindesk} does all of this; without JUnit, this class is the entry point.
 */
public final class TwindeskServer {

	/**
	 * Servers by the configuration with which they were requested, for the lifetime of
	 * this JVM.
	 */
	private static final Map<ServerRequest, Outcome> servers = new ConcurrentHashMap<>();

	private final String url;

	private final ControlApi control;

	private final @Nullable RunningServer process;

	private final @Nullable KeepAlive keepAlive;

	private final RunReports reports;

	private final TlsAccess tls;

	private TwindeskServer(String url, @Nullable String token, @Nullable RunningServer process) {
		this.url = url.replaceFirst("/+$", "");
		this.process = process;
		this.control = new ControlApi(this.url, token,
				() -> (process != null) ? process.state() : "Check that a server is running there.");
		this.tls = new TlsAccess(this.url, this.control);
		this.reports = new RunReports(this.control, process instanceof SharedServer);
		this.keepAlive = (process instanceof SharedServer) ? new KeepAlive(this.control) : null;
		if (this.keepAlive != null) {
			this.keepAlive.start();
		}
	}

	/** Returns a builder that configures the server. */
	public static Builder builder() {
		return new Builder();
	}

	/** Returns the server's base URL, for example {@code http://127.0.0.1:43210}. */
	public String url() {
		return this.url;
	}

	/**
	 * Returns the URL of the server's proxy, for clients with the vendor's address in
	 * their code, for example {@code http://127.0.0.1:43211}.
	 * @throws TwindeskException if the server has no proxy, see {@link Builder#proxy()}
	 */
	public String proxyUrl() {
		return this.tls.proxyUrl();
	}

	/**
	 * Returns a PEM file with the certificate that clients of the server's TLS must
	 * trust. It exists until this JVM ends.
	 * @throws TwindeskException if the server has no TLS, see {@link Builder#tls()}
	 */
	public Path caFile() {
		return this.tls.caFile();
	}

	/**
	 * Returns a context that trusts the server's TLS, and nothing else.
	 * @throws TwindeskException if the server has no TLS, see {@link Builder#tls()}
	 */
	public SSLContext sslContext() {
		return this.tls.sslContext();
	}

	/** Returns a builder of a workspace on this server. */
	public WorkspaceBuilder workspace() {
		return new WorkspaceBuilder(this.url, this.control, this.keepAlive, this.reports);
	}

	/** Returns the switches of the server, with their options. */
	List<JsonObject> switches() {
		return JsonObject.of(this.control.call("GET", "/_twindesk/switches", null)).objects("items");
	}

	/**
	 * Returns the path of the server's log, null if the server was not started by the
	 * kit.
	 */
	public @Nullable Path log() {
		return (this.process != null) ? this.process.log() : null;
	}

	/**
	 * Writes the reports of the workspaces that were created so far, as HTML, JSON and
	 * the XML of JUnit. With JUnit this happens after the last test.
	 */
	public void writeReports(Path folder) {
		this.reports.write(folder);
	}

	RunReports reports() {
		return this.reports;
	}

	/** Returns a lookup that reads environment variables, too. */
	static Lookup lookup(Lookup properties) {
		return (name) -> {
			String value = properties.value(name);
			return (value != null) ? value : System.getenv(name.replace('.', '_').toUpperCase(Locale.ROOT));
		};
	}

	/** Preserves the log when the server stops, because something went wrong. */
	void keepLog() {
		if (this.process != null) {
			this.process.keepLog();
		}
	}

	private static Outcome start(ServerRequest request) {
		try {
			if (request.url() != null) {
				return new Outcome(new TwindeskServer(request.url(), request.token(), null), "");
			}
			Path jar = ServerJarLocator.find(request.jar());
			SharedServer shared = request.reuse() ? SharedServers.find(jar, request.settings()) : null;
			if (shared != null) {
				prepare(request, jar);
				return new Outcome(new TwindeskServer(shared.url(), shared.token(), shared), "");
			}
			Map<String, String> settings = new TreeMap<>(request.settings());
			settings.putIfAbsent("twindesk.control.access", "token");
			String token = settings.computeIfAbsent("twindesk.control.token", (name) -> UUID.randomUUID().toString());
			ServerProcess process = ServerProcess.start(Preparation.command(jar), settings);
			TwindeskServer server = new TwindeskServer(
					"http://127.0.0.1:" + process.port() + settings.getOrDefault("server.servlet.context-path", ""),
					token, process);
			prepare(request, jar);
			return new Outcome(server, "");
		}
		catch (TwindeskException ex) {
			return new Outcome(null, String.valueOf(ex.getMessage()));
		}
	}

	/**
	 * Prepares the next start, in the background and after this start, for which the test
	 * waits.
	 */
	private static void prepare(ServerRequest request, Path jar) {
		if (request.prepare()) {
			Thread thread = new Thread(() -> Preparation.startInBackground(jar), "twindesk-prepare");
			thread.setDaemon(true);
			thread.start();
		}
	}

	/** The configuration of the requested server. Each is started once. */
	private record ServerRequest(@Nullable String url, @Nullable String token, @Nullable Path jar,
			Map<String, String> settings, boolean reuse, boolean prepare) {
	}

	/** The result of a start. A failed start is not repeated for each test. */
	private record Outcome(@Nullable TwindeskServer server, String failure) {
	}

	/**
	 * Configures the server. Settings that are missing here are read from the system
	 * properties {@code twindesk.testkit.url}, {@code twindesk.testkit.token}, {@code
	 * twindesk.testkit.jar} and {@code twindesk.testkit.reuse}, then from the environment
	 * variables {@code TWINDESK_TESTKIT_URL} and so on.
	 */
	public static final class Builder {

		private final Map<String, String> settings = new TreeMap<>();

		private @Nullable String url;

		private @Nullable String token;

		private @Nullable Path jar;

		private boolean reuse;

		private Builder() {
		}

		/** Uses a running server, for example {@code http://localhost:8080}. */
		public Builder url(String url) {
			this.url = url;
			return this;
		}

		/** Sets the token of the running server's control API. */
		public Builder token(String token) {
			this.token = token;
			return this;
		}

		/** Sets the runnable jar to start. */
		public Builder jar(Path jar) {
			this.jar = jar;
			return this;
		}

		/**
		 * Sets a setting of the server, for example
		 * {@code twindesk.omnidesk.phone-length}. A running server already has its
		 * settings, so this always starts one.
		 */
		public Builder setting(String name, String value) {
			this.settings.put(name, value);
			return this;
		}

		/**
		 * Accepts TLS on a free port, too, with a certificate for the vendors' names; see
		 * {@link TwindeskServer#sslContext()}.
		 */
		public Builder tls() {
			return setting("twindesk.tls.enabled", "true").setting("twindesk.tls.port", "0");
		}

		/**
		 * Starts a proxy on a free port that serves the vendors' addresses, for clients
		 * that have them in their code; see {@link TwindeskServer#proxyUrl()}.
		 */
		public Builder proxy() {
			return tls().setting("twindesk.proxy.port", "0");
		}

		/**
		 * Shares the server with later runs on this machine; see
		 * {@link Twindesk#reuse()}.
		 */
		public Builder reuse() {
			this.reuse = true;
			return this;
		}

		/**
		 * Returns the server and starts it if necessary. The same configuration returns
		 * the same server within this JVM.
		 */
		public TwindeskServer start() {
			return start((name) -> System.getProperty(name), false);
		}

		/**
		 * Starts the server.
		 * @param annotated whether the test's annotation requests a shared server
		 */
		TwindeskServer start(Lookup properties, boolean annotated) {
			Lookup lookup = lookup(properties);
			String runningUrl = (this.url != null) ? this.url
					: this.settings.isEmpty() ? lookup.value("twindesk.testkit.url") : null;
			String controlToken = (this.token != null) ? this.token : lookup.value("twindesk.testkit.token");
			String configuredJar = lookup.value("twindesk.testkit.jar");
			Path runnable = (this.jar != null || configuredJar == null) ? this.jar : Path.of(configuredJar);
			ServerRequest request = (runningUrl != null)
					? new ServerRequest(runningUrl, controlToken, null, Map.of(), false, false)
					: new ServerRequest(null, null, runnable, Map.copyOf(this.settings),
							isSet(lookup, "twindesk.testkit.reuse", annotated || this.reuse),
							isSet(lookup, "twindesk.testkit.prepare", true));
			Outcome outcome = servers.computeIfAbsent(request, TwindeskServer::start);
			TwindeskServer server = outcome.server();
			if (server == null) {
				throw new TwindeskException(outcome.failure(), 0);
			}
			return server;
		}

		/** Reads a setting by which a build overrides the tests. */
		private static boolean isSet(Lookup lookup, String name, boolean defaultValue) {
			String configured = lookup.value(name);
			if (configured == null || configured.isBlank()) {
				return defaultValue;
			}
			if (!configured.matches("true|false")) {
				throw new TwindeskException(name + " must be true or false, not " + configured, 0);
			}
			return Boolean.parseBoolean(configured);
		}

	}

	/** Looks up settings of the kit by name. */
	interface Lookup {

		@Nullable String value(String name);

	}

}
