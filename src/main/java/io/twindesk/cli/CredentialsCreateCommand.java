package io.twindesk.cli;

import java.util.Set;
import java.util.concurrent.Callable;

import io.twindesk.access.CredentialService;
import io.twindesk.access.CredentialSpec;
import io.twindesk.access.Permission;
import io.twindesk.user.Identifier;
import io.twindesk.user.IdentifierType;
import io.twindesk.user.UserLookup;
import io.twindesk.workspace.Workspace;
import io.twindesk.workspace.WorkspaceContext;
import io.twindesk.workspace.WorkspaceService;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import org.springframework.beans.factory.BeanFactory;

/**
 * Creates a credential when the control API cannot be used, for example the first one of
 * a new server.
 */
@Command(name = "create", description = "Creates a credential and prints its key, only this once. "
		+ "The workspace is created if it does not exist. Its name has 1 to 40 characters of a-z, 0-9 and -.")
class CredentialsCreateCommand implements Callable<Integer> {

	private final CommandDatabase database;

	@Spec
	private CommandSpec spec;

	@Mixin
	private CredentialsOptions options;

	@Option(names = "--staff-email", order = 1, required = true, paramLabel = "E",
			description = "staff e-mail of the credential")
	private String staffEmail;

	@Option(names = "--permissions", order = 2, required = true, paramLabel = "P", split = ",",
			description = "any of ${COMPLETION-CANDIDATES}, separated by commas")
	private Set<Permission> permissions;

	@Option(names = "--full-access", order = 3, description = "may delete users permanently")
	private boolean fullAccess;

	@Option(names = "--acts-for", order = 4, paramLabel = "E",
			description = "e-mail of the user for whom the credential acts")
	private @Nullable String actsFor;

	@SuppressWarnings("NullAway.Init") // picocli sets the options
	CredentialsCreateCommand(CommandDatabase database) {
		this.database = database;
	}

	@Override
	public Integer call() {
		if (!this.staffEmail.matches("[^@\\s]+@[^@\\s]+")) {
			throw this.options.invalid("--staff-email must be an e-mail address");
		}
		return this.database.print(this.spec.commandLine(), this::create);
	}

	private String create(BeanFactory beans) {
		WorkspaceService workspaces = beans.getBean(WorkspaceService.class);
		Workspace workspace = this.options.findOptional(workspaces).orElse(null);
		Long user = user(beans, workspace);
		if (workspace == null) {
			workspace = workspaces.create(this.options.workspace());
		}
		return beans.getBean(CredentialService.class)
			.create(workspace.id(), new CredentialSpec(this.staffEmail, this.permissions, this.fullAccess, user));
	}

	private @Nullable Long user(BeanFactory beans, @Nullable Workspace workspace) {
		if (this.actsFor == null) {
			return null;
		}
		String email = this.actsFor;
		return (workspace == null) ? userNotFound(email)
				: beans.getBean(WorkspaceContext.class)
					.call(workspace,
							() -> beans.getBean(UserLookup.class)
								.find(Identifier.of(IdentifierType.EMAIL, email))
								.orElseGet(() -> userNotFound(email)));
	}

	private Long userNotFound(String email) {
		throw this.options
			.invalid("No user with the e-mail " + email + " in the workspace " + this.options.workspace());
	}

}
