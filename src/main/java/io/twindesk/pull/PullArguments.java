package io.twindesk.pull;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code pull} as they are on the command line. */
@SuppressWarnings("NullAway.Init") // picocli sets the options
class PullArguments {

	@Option(names = "--dialect", order = 0, required = true, paramLabel = "D", description = "deskie or omnidesk")
	@Nullable String dialect;

	@Option(names = "--url", order = 1, required = true, paramLabel = "U",
			description = "address of the account without /api, for example https://acme.deskie.io; "
					+ "https, or http to loopback")
	@Nullable String url;

	@Option(names = "--staff-email", order = 2, paramLabel = "E", description = "staff e-mail of the key; for deskie")
	@Nullable String staffEmail;

	@Option(names = "--key-env", order = 3, paramLabel = "NAME",
			description = "environment variable with the API key; for deskie")
	@Nullable String keyVariable;

	@Option(names = "--api-key-env", order = 4, paramLabel = "NAME",
			description = "environment variable with the API key; for omnidesk")
	@Nullable String apiKeyVariable;

	@Option(names = "--from-updated", order = 5, paramLabel = "T",
			description = "only users that were changed since a time of ISO 8601, for example 2026-01-05 or "
					+ "2026-01-05T10:00:00+02:00; without an offset in UTC; for deskie")
	@Nullable String fromUpdated;

	@Option(names = "--limit", order = 6, paramLabel = "N", description = "maximum number of users; by default all")
	@Nullable String limit;

	@Option(names = "--with-links", order = 7, description = "also reads links, by one request per user; for deskie")
	boolean links;

	@Option(names = "--ca", order = 8, paramLabel = "FILE",
			description = "certificates in PEM that are trusted instead of those of the JDK")
	@Nullable Path certificates;

	@Option(names = "--as-is", order = 9, description = "keeps personal data; by default pseudonyms replace it")
	boolean asIs;

	@Option(names = "--pseudonym-key-env", order = 10, paramLabel = "NAME",
			description = "environment variable with the key of the pseudonyms; by default each run has another key")
	@Nullable String pseudonymKeyVariable;

	@Option(names = "--resume", order = 11,
			description = "continues an interrupted pull; with --as-is or --pseudonym-key-env")
	boolean resume;

	@Option(names = "--output", order = 12, required = true, paramLabel = "FILE",
			description = "state document to write, for twindesk.seed and PUT state")
	@Nullable Path output;

	/** Returns the names of all options. */
	static List<String> names() {
		return List.of("--dialect", "--url", "--staff-email", "--key-env", "--api-key-env", "--from-updated", "--limit",
				"--with-links", "--ca", "--as-is", "--pseudonym-key-env", "--resume", "--output", "--help");
	}

}
