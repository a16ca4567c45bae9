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
 * Makes a second key for what one opens, so that no call is lost while clients change
 * over.
 */
@Command(name = "rotate",
		description = "Makes a credential with the same rights and a new key, and prints the key, this once. "
				+ "The old key is valid beside it, so that no call is lost, until its id is revoked.")
class CredentialsRotateCommand implements Callable<Integer> {

	private final CommandDatabase database;

	@Spec
	private CommandSpec spec;

	@Mixin
	private CredentialsOptions options;

	@Option(names = "--id", required = true, paramLabel = "ID", order = 1, description = "the old key's, see list")
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
		Workspace home = this.options.find(beans);
		CredentialService credentialService = beans.getBean(CredentialService.class);
		return credentialService.rotate(home.id(), this.id)
			.map(IssuedCredential::key)
			.orElseThrow(() -> this.options.unknown(this.id, credentialService.findAll(home.id())));
	}

}
