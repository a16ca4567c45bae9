package io.twindesk.calibration;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Sets the switches by a live account. */
@Command(name = "calibrate", sortOptions = false,
		description = "Asks a live account for the positions of the switches and writes a profile. "
				+ "Reads only, unless --writes is given. Prints types and codes, never data of the account.",
		footer = { "", "Exit codes: 0, 2 invalid arguments, 3 not reachable or the key is rejected, "
				+ "4 the account does something that no switch expresses." })
public class CalibrateCommand implements Callable<Integer> {

	/** Exit code if the account cannot be asked. */
	static final int UNAVAILABLE = 3;

	/** Exit code if no profile can describe the account completely. */
	static final int SURPRISES = 4;

	/** Reserved for examples, so no mail to it is ever delivered. */
	private static final String TEST_DOMAIN = "example.com";

	private final UnaryOperator<@Nullable String> environment;

	private final Pause pause;

	@Spec
	private CommandSpec spec;

	@Option(names = "--dialect", order = 0, required = true, paramLabel = "D", description = "deskie or omnidesk")
	private String dialect;

	@Option(names = "--url", order = 1, required = true, paramLabel = "U",
			description = "address of the account without /api, for example https://acme.deskie.io")
	private String url;

	@Option(names = "--staff-email", order = 2, paramLabel = "E", description = "staff e-mail of the key; for deskie")
	private @Nullable String staffEmail;

	@Option(names = "--key-env", order = 3, required = true, paramLabel = "NAME",
			description = "environment variable with the API key")
	private String keyVariable;

	@Option(names = "--writes", order = 4,
			description = "also creates a user, creates it again, edits it and deletes it; for deskie")
	private boolean writes;

	@Option(names = "--test-domain", order = 5, paramLabel = "DOMAIN", defaultValue = TEST_DOMAIN,
			description = "domain of that user's e-mail; by default ${DEFAULT-VALUE}")
	private String testDomain;

	@Option(names = "--output", order = 6, paramLabel = "FILE",
			description = "file of the profile, for the folder twindesk.profiles; by default the profile is printed")
	private @Nullable Path file;

	@Option(names = { "-h", "--help" }, usageHelp = true, order = 100, description = "prints this help")
	private boolean help;

	@SuppressWarnings("NullAway.Init") // picocli sets the options
	public CalibrateCommand(UnaryOperator<@Nullable String> environment, Pause pause) {
		this.environment = environment;
		this.pause = pause;
	}

	@Override
	public Integer call() throws IOException, InterruptedException {
		LiveAccount account = account();
		checkOptions(account.dialect());
		PrintWriter out = this.spec.commandLine().getOut();
		Calibration calibration = new Calibration(account, this.writes ? this.testDomain : null, (line) -> {
			out.println(line);
			out.flush();
		}, this.pause);
		Thread cancel = new Thread(() -> cancel(calibration), "cancel-calibration");
		Runtime.getRuntime().addShutdownHook(cancel);
		CalibrationResult result = calibration.run();
		removeHook(cancel);
		return report(result);
	}

	private LiveAccount account() {
		CalibrationDialect known = CalibrationDialect.of(this.dialect)
			.orElseThrow(() -> invalid("--dialect must be " + String.join(" or ", CalibrationDialect.codes())));
		String key = this.environment.apply(this.keyVariable);
		if (key == null || !key.strip().matches("[!-~]+")) {
			throw invalid("--key-env must be the name of an environment variable with the API key: " + this.keyVariable
					+ ((key == null) ? " is not set" : " has characters that no key has"));
		}
		return new LiveAccount(known, address(), (this.staffEmail != null) ? this.staffEmail : "", key.strip());
	}

	private String address() {
		AccountAddress address = AccountAddress.of(this.url)
			.orElseThrow(() -> invalid(
					"--url must be an address such as https://acme.deskie.io, without a user or a query"));
		if (!address.encrypted() && !address.loopback()) {
			this.spec.commandLine().getErr().println("The key is sent without encryption; use https");
		}
		return address.url();
	}

	private void checkOptions(CalibrationDialect known) {
		boolean deskie = known == CalibrationDialect.DESKIE;
		if (deskie != (this.staffEmail != null)) {
			throw invalid(deskie ? "--staff-email is required for deskie" : "--staff-email is for deskie only");
		}
		if (this.staffEmail != null && !this.staffEmail.matches("[^@\\s:]+@[^@\\s:]+")) {
			throw invalid("--staff-email must be an e-mail address");
		}
		if (this.writes && !deskie) {
			throw invalid("--writes is for deskie only, because Omnidesk has no operation that deletes a user");
		}
		if (!this.testDomain.matches("[a-zA-Z0-9][a-zA-Z0-9.-]*[.][a-zA-Z0-9-]*[a-zA-Z0-9]")) {
			throw invalid("--test-domain must be a domain such as example.com");
		}
		if (this.file != null && (Files.isDirectory(this.file) || !Files.isDirectory(folder(this.file)))) {
			throw invalid("--output must be a file in an existing folder: " + this.file);
		}
	}

	private static Path folder(Path file) {
		Path folder = file.toAbsolutePath().getParent();
		return (folder != null) ? folder : file;
	}

	private void cancel(Calibration calibration) {
		PrintWriter err = this.spec.commandLine().getErr();
		try {
			String left = calibration.cancel();
			err.println(left.isEmpty() ? "Cancelled; nothing is left in the account" : left);
		}
		catch (InterruptedException ex) {
			err.println("Cancelled while removing what was created");
		}
		err.flush();
	}

	private static void removeHook(Thread hook) {
		try {
			Runtime.getRuntime().removeShutdownHook(hook);
		}
		catch (IllegalStateException ex) {
			// the process is ending, and the hook runs
		}
	}

	private int report(CalibrationResult result) throws IOException {
		PrintWriter out = this.spec.commandLine().getOut();
		PrintWriter err = this.spec.commandLine().getErr();
		out.println();
		if (!result.left().isEmpty()) {
			err.println(result.left());
		}
		if (!result.failure().isEmpty()) {
			err.println(result.failure());
			return UNAVAILABLE;
		}
		int decided = result.profile().size();
		out.println(decided + " of " + (decided + result.open().size()) + " switches are set by " + result.requests()
				+ " requests" + (result.open().isEmpty() ? "" : "; " + result.open().size() + " stay open"));
		if (!result.surprises().isEmpty()) {
			out.println("Surprises, which no switch expresses:");
			result.surprises().forEach((surprise) -> out.println("  " + surprise));
		}
		write(result.profile(), out);
		return (result.surprises().isEmpty() && result.left().isEmpty()) ? 0 : SURPRISES;
	}

	private void write(Map<String, String> profile, PrintWriter out) throws IOException {
		String json = JsonMapper.builder()
			.enable(SerializationFeature.INDENT_OUTPUT)
			.build()
			.writeValueAsString(profile);
		if (this.file == null) {
			out.println(json);
		}
		else {
			Files.writeString(this.file, json + "\n");
			out.println("Profile: " + this.file);
		}
	}

	private ParameterException invalid(String message) {
		return new ParameterException(this.spec.commandLine(), message);
	}

}
