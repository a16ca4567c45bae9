package io.twindesk.control;

import java.util.Set;
import java.util.concurrent.Callable;

import io.twindesk.access.Credentials;
import io.twindesk.access.NewCredential;
import io.twindesk.access.Permission;
import io.twindesk.storage.Storage;
import io.twindesk.user.Identifier;
import io.twindesk.user.IdentifierType;
import io.twindesk.user.UserService;
import io.twindesk.workspace.CurrentWorkspace;
import io.twindesk.workspace.Workspace;
import io.twindesk.workspace.WorkspaceService;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ConfigurableApplicationContext;

/** Makes a key where there is no control API to ask, say the first of a new server. */
@Command(name = "create", sortOptions = false,
		description = "Makes a credential and prints its key, this once. "
				+ "The workspace is made if there is none of its name.",
		footer = { "", "Options with a dot are the server's settings, say --twindesk.storage=file:./data" })
class CredentialsCommand implements Callable<Integer> {

	private final Connection connection;

	@Spec
	private CommandSpec spec;

	@Option(names = "--workspace", required = true, paramLabel = "W", description = "a-z, 0-9 and -, at most 40")
	private String workspace;

	@Option(names = "--staff-email", required = true, paramLabel = "E", description = "whose key it is")
	private String staffEmail;

	@Option(names = "--permissions", required = true, paramLabel = "P", split = ",",
			description = "any of ${COMPLETION-CANDIDATES}, with commas between")
	private Set<Permission> permissions;

	@Option(names = "--full-access", description = "may delete users for good")
	private boolean fullAccess;

	@Option(names = { "-h", "--help" }, usageHelp = true, description = "prints this")
	private boolean help;

	@Option(names = "--acts-for", paramLabel = "E", description = "e-mail of the user whom the key acts for")
	private @Nullable String actsFor;

	@SuppressWarnings("NullAway.Init") // picocli sets the options
	CredentialsCommand(Connection connection) {
		this.connection = connection;
	}

	@Override
	public Integer call() {
		if (!this.staffEmail.matches("[^@\\s]+@[^@\\s]+")) {
			throw wrong("--staff-email takes an e-mail address");
		}
		try (ConfigurableApplicationContext server = this.connection.open()) {
			this.spec.commandLine().getOut().println(create(server));
		}
		return 0;
	}

	private String create(BeanFactory beans) {
		if (beans.getBean(Storage.class) == Storage.MEMORY) {
			throw wrong("A key in memory is gone when this command ends: "
					+ "say --twindesk.storage=file:… or --spring.datasource.url=…, as the server does");
		}
		WorkspaceService workspaces = beans.getBean(WorkspaceService.class);
		Workspace home = workspaces.find(this.workspace).orElse(null);
		Long user = user(beans, home);
		if (home == null) {
			home = workspaces.create(this.workspace);
		}
		return beans.getBean(Credentials.class)
			.create(home.id(), new NewCredential(this.staffEmail, this.permissions, this.fullAccess, user));
	}

	private @Nullable Long user(BeanFactory beans, @Nullable Workspace home) {
		if (this.actsFor == null) {
			return null;
		}
		String email = this.actsFor;
		return (home == null) ? nobody(email)
				: beans.getBean(CurrentWorkspace.class)
					.in(home,
							() -> beans.getBean(UserService.class)
								.find(Identifier.of(IdentifierType.EMAIL, email))
								.orElseGet(() -> nobody(email)));
	}

	private Long nobody(String email) {
		throw wrong("There is no user with the e-mail " + email + " in the workspace " + this.workspace);
	}

	private ParameterException wrong(String sentence) {
		return new ParameterException(this.spec.commandLine(), sentence);
	}

	/** Connects with the database that the server uses. */
	interface Connection {

		ConfigurableApplicationContext open();

	}

}
