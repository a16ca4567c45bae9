package io.twindesk.cli;

import java.util.concurrent.Callable;

import io.twindesk.access.CredentialService;
import io.twindesk.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import org.springframework.beans.factory.BeanFactory;

/** Revokes a credential. */
@Command(name = "revoke",
		description = "Revokes a credential: its key is invalid from the next request on. " + "This cannot be undone.")
class CredentialsRevokeCommand implements Callable<Integer> {

	private final CommandDatabase database;

	@Spec
	private CommandSpec spec;

	@Mixin
	private CredentialsOptions options;

	@Option(names = "--id", required = true, paramLabel = "ID", order = 1,
			description = "id of the credential, see list")
	private String id;

	@SuppressWarnings("NullAway.Init") // picocli sets the options
	CredentialsRevokeCommand(CommandDatabase database) {
		this.database = database;
	}

	@Override
	public Integer call() {
		return this.database.print(this.spec.commandLine(), this::revoke);
	}

	private String revoke(BeanFactory beans) {
		Workspace workspace = this.options.find(beans);
		CredentialService credentialService = beans.getBean(CredentialService.class);
		if (!credentialService.delete(workspace.id(), this.id)) {
			throw this.options.unknown(this.id, credentialService.findAll(workspace.id()));
		}
		return "Revoked the credential " + this.id;
	}

}
