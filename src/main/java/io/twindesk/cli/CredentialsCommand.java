package io.twindesk.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The group of the commands on keys; by itself it prints which there are. */
@Command(name = "credentials", description = "The keys with which staff open workspaces.",
		synopsisSubcommandLabel = "(create | list | rotate | revoke)")
class CredentialsCommand implements Runnable {

	@Spec
	private CommandSpec spec;

	@Option(names = { "-h", "--help" }, usageHelp = true, description = "prints this")
	private boolean help;

	@SuppressWarnings("NullAway.Init") // picocli sets the options
	CredentialsCommand() {
	}

	@Override
	public void run() {
		this.spec.commandLine().usage(this.spec.commandLine().getOut());
	}

}
