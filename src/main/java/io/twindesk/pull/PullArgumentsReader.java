package io.twindesk.pull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

import javax.net.ssl.SSLContext;

import io.twindesk.calibration.AccountAddress;
import io.twindesk.calibration.CalibrationDialect;
import io.twindesk.calibration.LiveAccount;
import org.jspecify.annotations.Nullable;

/**
 * Reads the options of {@code pull} and collects all errors. Repeats no value of a key.
 */
final class PullArgumentsReader {

	private final PullArguments arguments;

	private final UnaryOperator<@Nullable String> environment;

	private final List<String> errors;

	/**
	 * Creates a reader.
	 * @param errors receives the errors; if there are any, the result must not be used
	 */
	PullArgumentsReader(PullArguments arguments, UnaryOperator<@Nullable String> environment, List<String> errors) {
		this.arguments = arguments;
		this.environment = environment;
		this.errors = errors;
	}

	/**
	 * Reads the options.
	 * @param languages code of each language_id of Deskie
	 * @return the options, empty if there are errors
	 */
	Optional<PullOptions> read(Map<Integer, String> languages) throws IOException {
		CalibrationDialect dialect = dialect();
		String url = url();
		String key = key(dialect);
		String staffEmail = staffEmail(dialect);
		PullOptions.Scope scope = scope(dialect);
		SSLContext trusted = certificates();
		PullOptions.Privacy privacy = privacy();
		Path output = output();
		if (!this.errors.isEmpty() || dialect == null || output == null) {
			return Optional.empty();
		}
		PullOptions options = new PullOptions(new LiveAccount(dialect, url, staffEmail, key), trusted, scope, privacy,
				output, this.arguments.resume, languages);
		if (this.arguments.resume && Pull.isOther(options)) {
			this.errors.add("--resume must have the options and the key of the interrupted pull; "
					+ "without --resume it starts anew");
			return Optional.empty();
		}
		return Optional.of(options);
	}

	private @Nullable CalibrationDialect dialect() {
		String code = this.arguments.dialect;
		Optional<CalibrationDialect> dialect = (code != null) ? CalibrationDialect.of(code) : Optional.empty();
		require(code == null || dialect.isPresent(),
				"--dialect must be " + String.join(" or ", CalibrationDialect.codes()));
		return dialect.orElse(null);
	}

	private String url() {
		String text = this.arguments.url;
		if (text == null) {
			return "";
		}
		Optional<AccountAddress> address = AccountAddress.of(text);
		require(address.isPresent(),
				"--url must be an address such as https://acme.deskie.io, without a user or a query");
		require(address.isEmpty() || address.get().encrypted() || address.get().loopback(),
				"--url must be https, or http to localhost, 127.0.0.1 or [::1], because the key is sent to it");
		return address.map(AccountAddress::url).orElse("");
	}

	private String key(@Nullable CalibrationDialect dialect) {
		boolean deskie = dialect == CalibrationDialect.DESKIE;
		boolean omnidesk = dialect == CalibrationDialect.OMNIDESK;
		String keyVariable = this.arguments.keyVariable;
		String apiKeyVariable = this.arguments.apiKeyVariable;
		require(!deskie || keyVariable != null, "--key-env is required for deskie");
		require(!omnidesk || apiKeyVariable != null, "--api-key-env is required for omnidesk");
		require(!deskie || apiKeyVariable == null, "--api-key-env is for omnidesk only; deskie has --key-env");
		require(!omnidesk || keyVariable == null, "--key-env is for deskie only; omnidesk has --api-key-env");
		String key = variable("--key-env", keyVariable, "API key", "[!-~]+");
		String apiKey = variable("--api-key-env", apiKeyVariable, "API key", "[!-~]+");
		return omnidesk ? apiKey : key;
	}

	/** Reads a variable; the messages do not repeat its name, which may be a key. */
	private String variable(String option, @Nullable String name, String content, String form) {
		if (name == null) {
			return "";
		}
		String value = name.isEmpty() ? null : this.environment.apply(name);
		String text = (value != null) ? value.strip() : "";
		require(!text.isEmpty(), option + " must be the name of an environment variable with the " + content
				+ "; the variable is not set or empty");
		require(text.isEmpty() || text.matches(form),
				option + " must be the name of a variable with the " + content + "; it has characters that no key has");
		return text;
	}

	private String staffEmail(@Nullable CalibrationDialect dialect) {
		String email = this.arguments.staffEmail;
		require(dialect != CalibrationDialect.DESKIE || email != null, "--staff-email is required for deskie");
		require(dialect != CalibrationDialect.OMNIDESK || email == null, "--staff-email is for deskie only");
		require(email == null || email.matches("[^@\\s:]+@[^@\\s:]+"), "--staff-email must be an e-mail address");
		return Objects.requireNonNullElse(email, "");
	}

	private PullOptions.Scope scope(@Nullable CalibrationDialect dialect) {
		boolean omnidesk = dialect == CalibrationDialect.OMNIDESK;
		String from = this.arguments.fromUpdated;
		Optional<Instant> fromUpdated = (from != null) ? IsoTime.read(from) : Optional.empty();
		require(from == null || fromUpdated.isPresent(),
				"--from-updated must be a time of ISO 8601 such as 2026-01-05 or 2026-01-05T10:00:00Z");
		require(from == null || !omnidesk,
				"--from-updated is for deskie only, because Omnidesk does not return times of changes");
		require(!this.arguments.links || !omnidesk, "--with-links is for deskie only, because Omnidesk has no links");
		String limit = this.arguments.limit;
		boolean valid = limit == null || limit.matches("0*[1-9][0-9]{0,17}");
		require(valid, "--limit must be a whole number from 1");
		return new PullOptions.Scope(fromUpdated.orElse(null),
				(valid && limit != null) ? Long.parseLong(limit) : Long.MAX_VALUE, this.arguments.links);
	}

	private @Nullable SSLContext certificates() {
		Path file = this.arguments.certificates;
		try {
			return (file != null) ? TrustedCertificates.read(file) : null;
		}
		catch (IOException | GeneralSecurityException ex) {
			this.errors.add("--ca must be a readable file of certificates in PEM: " + file);
			return null;
		}
	}

	private PullOptions.Privacy privacy() {
		boolean asIs = this.arguments.asIs;
		String name = this.arguments.pseudonymKeyVariable;
		String key = variable("--pseudonym-key-env", name, "key of the pseudonyms", "(?s).+");
		require(!asIs || name == null, "--pseudonym-key-env must not be combined with --as-is");
		require(!this.arguments.resume || asIs || name != null,
				"--resume requires --as-is or --pseudonym-key-env, because another key gives other pseudonyms");
		return new PullOptions.Privacy(asIs, (name != null) ? key : null);
	}

	private @Nullable Path output() {
		Path file = this.arguments.output;
		if (file == null) {
			return null;
		}
		Path folder = file.toAbsolutePath().getParent();
		require(folder != null && Files.isDirectory(folder) && !Files.isDirectory(file) && !file.toString().isEmpty(),
				"--output must be a file in an existing folder: " + file);
		return file;
	}

	private void require(boolean valid, String error) {
		if (!valid) {
			this.errors.add(error);
		}
	}

}
