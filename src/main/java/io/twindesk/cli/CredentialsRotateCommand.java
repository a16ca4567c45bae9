package io.twindesk.cli;

import java.util.concurrent.Callable;

import io.twindesk.access.CredentialService;
import io.twindesk.access.IssuedCredential;
import io.twindesk.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import org.springframework.beans.factory.BeanFactory;

/**
 * Creates a second key with the same rights, so that no request fails while clients
 * change over.
 */
@Command(name = "rotate",
		description = "Creates a credential with the same rights and a new key, and prints the key, only this once. "
				+ "The old key remains valid until its id is revoked, so that no request fails meanwhile.")
class CredentialsRotateCommand implements Callable<Integer> {

	private final CommandDatabase database;

	@Spec
	private CommandSpec spec;

	@Mixin
	private CredentialsOptions options;

	@Option(names = "--id", required = true, paramLabel = "ID", order = 1, description = "id of the old key, see list")
	private String id;

	@SuppressWarnings("NullAway.Init") // picocli sets the options
	CredentialsRotateCommand(CommandDatabase database) {
		this.database = database;
	}

	@Override
	public Integer call() {
		return this.database.print(this.spec.commandLine(), this::rotate);
	}

	private String rotate(BeanFactory beans) {
		Workspace workspace = this.options.find(beans);
		CredentialService credentialService = beans.getBean(CredentialService.class);
		return credentialService.rotate(workspace.id(), this.id)
			.map(IssuedCredential::key)
			.orElseThrow(() -> this.options.unknown(this.id, credentialService.findAll(workspace.id())));
	}

}
