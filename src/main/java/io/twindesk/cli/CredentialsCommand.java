package io.twindesk.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The group of the commands for credentials. Without a subcommand it prints their list.
 */
@Command(name = "credentials", description = "Manages the credentials of workspaces.",
		synopsisSubcommandLabel = "(create | list | rotate | revoke)")
class CredentialsCommand implements Runnable {

	@Spec
	private CommandSpec spec;

	@Option(names = { "-h", "--help" }, usageHelp = true, description = "prints this help")
	private boolean help;

	@SuppressWarnings("NullAway.Init") // picocli sets the options
	CredentialsCommand() {
	}

	@Override
	public void run() {
		this.spec.commandLine().usage(this.spec.commandLine().getOut());
	}

}
