package io.twindesk.cli;

import java.util.Set;
import java.util.concurrent.Callable;

import io.twindesk.access.CredentialService;
import io.twindesk.access.CredentialSpec;
import io.twindesk.access.Permission;
import io.twindesk.user.Identifier;
import io.twindesk.user.IdentifierType;
import io.twindesk.user.UserService;
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

/** Makes a key where there is no control API to ask, say the first of a new server. */
@Command(name = "create", description = "Makes a credential and prints its key, this once. "
		+ "The workspace is made if there is none of its name: a-z, 0-9 and -, at most 40.")
class CredentialsCreateCommand implements Callable<Integer> {

	private final CommandDatabase database;

	@Spec
	private CommandSpec spec;

	@Mixin
	private CredentialsOptions options;

	@Option(names = "--staff-email", order = 1, required = true, paramLabel = "E", description = "whose key it is")
	private String staffEmail;

	@Option(names = "--permissions", order = 2, required = true, paramLabel = "P", split = ",",
			description = "any of ${COMPLETION-CANDIDATES}, with commas between")
	private Set<Permission> permissions;

	@Option(names = "--full-access", order = 3, description = "may delete users for good")
	private boolean fullAccess;

	@Option(names = "--acts-for", order = 4, paramLabel = "E", description = "e-mail of the user whom the key acts for")
	private @Nullable String actsFor;

	@SuppressWarnings("NullAway.Init") // picocli sets the options
	CredentialsCreateCommand(CommandDatabase database) {
		this.database = database;
	}

	@Override
	public Integer call() {
		if (!this.staffEmail.matches("[^@\\s]+@[^@\\s]+")) {
			throw this.options.wrong("--staff-email takes an e-mail address");
		}
		return this.database.print(this.spec.commandLine(), this::create);
	}

	private String create(BeanFactory beans) {
		WorkspaceService workspaces = beans.getBean(WorkspaceService.class);
		Workspace home = this.options.findIfThere(workspaces).orElse(null);
		Long user = user(beans, home);
		if (home == null) {
			home = workspaces.create(this.options.workspace());
		}
		return beans.getBean(CredentialService.class)
			.create(home.id(), new CredentialSpec(this.staffEmail, this.permissions, this.fullAccess, user));
	}

	private @Nullable Long user(BeanFactory beans, @Nullable Workspace home) {
		if (this.actsFor == null) {
			return null;
		}
		String email = this.actsFor;
		return (home == null) ? nobody(email)
				: beans.getBean(WorkspaceContext.class)
					.call(home,
							() -> beans.getBean(UserService.class)
								.find(Identifier.of(IdentifierType.EMAIL, email))
								.orElseGet(() -> nobody(email)));
	}

	private Long nobody(String email) {
		throw this.options
			.wrong("There is no user with the e-mail " + email + " in the workspace " + this.options.workspace());
	}

}
