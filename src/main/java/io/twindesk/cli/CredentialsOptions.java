package io.twindesk.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import io.twindesk.access.Credential;
import io.twindesk.workspace.Workspace;
import io.twindesk.workspace.WorkspaceService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import org.springframework.beans.factory.BeanFactory;

/** What every command on credentials takes, and how it says what there is not. */
@Command(sortOptions = false,
		footer = { "", "Options with a dot are the server's settings, say --twindesk.storage=file:./data" })
class CredentialsOptions {

	/** So many of what there is are named. */
	private static final int NAMED = 20;

	@Spec(Spec.Target.MIXEE)
	private CommandSpec command;

	@Option(names = "--workspace", required = true, paramLabel = "W", order = 0, description = "whose keys they are")
	private String workspace;

	@Option(names = { "-h", "--help" }, usageHelp = true, order = 100, description = "prints this")
	private boolean help;

	@SuppressWarnings("NullAway.Init") // picocli sets the options
	CredentialsOptions() {
	}

	String workspace() {
		return this.workspace;
	}

	/** The workspace, which has to be there. */
	Workspace find(BeanFactory beans) {
		WorkspaceService workspaces = beans.getBean(WorkspaceService.class);
		return findIfThere(workspaces).orElseThrow(() -> wrong("There is no workspace " + this.workspace + "; there "
				+ named(workspaces.list("", NAMED + 1).stream().map(Workspace::name).toList())));
	}

	/** The workspace, if it is there; never one of the copies, whose names are none. */
	Optional<Workspace> findIfThere(WorkspaceService workspaces) {
		return Optional.of(this.workspace).filter(WorkspaceService::isValidName).flatMap(workspaces::find);
	}

	/** That the workspace has no credential of that id. */
	ParameterException unknown(String id, List<Credential> there) {
		return wrong("The workspace " + this.workspace + " has no credential " + id + "; there "
				+ named(there.stream().map(Credential::id).toList()));
	}

	ParameterException wrong(String description) {
		return new ParameterException(this.command.commandLine(), description);
	}

	private static String named(List<String> names) {
		if (names.isEmpty()) {
			return "is none";
		}
		return names.stream().limit(NAMED).collect(Collectors.joining(", ", (names.size() == 1) ? "is " : "are ", ""))
				+ ((names.size() > NAMED) ? " and more" : "");
	}

}
