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

/**
 * The options of all commands for credentials, and the errors for missing workspaces and
 * credentials.
 */
@Command(sortOptions = false,
		footer = { "", "Options with a dot are the server's settings, for example --twindesk.storage=file:./data" })
class CredentialsOptions {

	/** Maximum number of available names in a message. */
	private static final int MAX_NAMES = 20;

	@Spec(Spec.Target.MIXEE)
	private CommandSpec command;

	@Option(names = "--workspace", required = true, paramLabel = "W", order = 0, description = "name of the workspace")
	private String workspace;

	@Option(names = { "-h", "--help" }, usageHelp = true, order = 100, description = "prints this help")
	private boolean help;

	@SuppressWarnings("NullAway.Init") // picocli sets the options
	CredentialsOptions() {
	}

	String workspace() {
		return this.workspace;
	}

	/** Returns the workspace, which must exist. */
	Workspace find(BeanFactory beans) {
		WorkspaceService workspaces = beans.getBean(WorkspaceService.class);
		return findOptional(workspaces).orElseThrow(() -> invalid("No workspace " + this.workspace + "; available: "
				+ available(workspaces.list("", MAX_NAMES + 1).stream().map(Workspace::name).toList())));
	}

	/**
	 * Returns the workspace if it exists. Snapshots, which have no valid name, are never
	 * returned.
	 */
	Optional<Workspace> findOptional(WorkspaceService workspaces) {
		return Optional.of(this.workspace).filter(WorkspaceService::isValidName).flatMap(workspaces::find);
	}

	/** Creates the error for an unknown credential id. */
	ParameterException unknown(String id, List<Credential> existing) {
		return invalid("The workspace " + this.workspace + " has no credential " + id + "; available: "
				+ available(existing.stream().map(Credential::id).toList()));
	}

	ParameterException invalid(String description) {
		return new ParameterException(this.command.commandLine(), description);
	}

	private static String available(List<String> names) {
		if (names.isEmpty()) {
			return "none";
		}
		return names.stream().limit(MAX_NAMES).collect(Collectors.joining(", "))
				+ ((names.size() > MAX_NAMES) ? " and more" : "");
	}

}
