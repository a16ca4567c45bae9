package io.twindesk.preparation;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prepares faster starts of the executable. */
@Command(name = "prepare",
		description = "Creates an archive of loaded classes in the cache folder, from which the executable starts faster. "
				+ "Takes a minute, once for each version and JDK.")
public class PrepareCommand implements Callable<Integer> {

	/** System property set by the executable, which expects the archive there. */
	static final String ARCHIVE = "twindesk.prepare.archive";

	@Spec
	private CommandSpec spec;

	@Option(names = { "-h", "--help" }, usageHelp = true, description = "prints this help")
	private boolean help;

	@SuppressWarnings("NullAway.Init") // picocli sets the spec
	public PrepareCommand() {
	}

	@Override
	public Integer call() throws InterruptedException, URISyntaxException {
		String archive = System.getProperty(ARCHIVE);
		if (archive == null) {
			throw new ParameterException(this.spec.commandLine(),
					"prepare must be run by the executable: target/twindesk prepare; java -jar uses no archive");
		}
		Path executable = Path.of(PrepareCommand.class.getProtectionDomain().getCodeSource().getLocation().toURI());
		try {
			new ClassArchive(Path.of(archive), this.spec.commandLine().getOut()::println).create(executable);
			return 0;
		}
		catch (IOException ex) {
			this.spec.commandLine().getErr().println("Not prepared, so starts are not faster: " + ex.getMessage());
			return 1;
		}
	}

}
