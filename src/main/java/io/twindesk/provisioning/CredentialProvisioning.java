package io.twindesk.provisioning;

import java.util.EnumSet;
import java.util.List;

import io.twindesk.access.CredentialService;
import io.twindesk.access.CredentialSpec;
import io.twindesk.access.IssuedCredential;
import io.twindesk.access.Permission;
import io.twindesk.user.UserLookup;
import io.twindesk.workspace.Workspace;
import io.twindesk.workspace.WorkspaceContext;

import org.springframework.stereotype.Component;

/** Issues the credentials of new and of existing workspaces. */
@Component
class CredentialProvisioning {

	private final WorkspaceContext workspaceContext;

	private final CredentialService credentialService;

	private final UserLookup users;

	CredentialProvisioning(WorkspaceContext workspaceContext, CredentialService credentialService, UserLookup users) {
		this.workspaceContext = workspaceContext;
		this.credentialService = credentialService;
		this.users = users;
	}

	/** Issues a credential after checking the user that it acts for. */
	IssuedCredential issue(Workspace workspace, CredentialSpec spec) {
		Long actsFor = spec.actsFor();
		if (actsFor != null) {
			this.workspaceContext.run(workspace, () -> this.users.require(actsFor));
		}
		return this.credentialService.issue(workspace.id(), spec);
	}

	/**
	 * Issues the credentials of a new workspace; without any, one of an owner with every
	 * permission.
	 */
	List<IssuedCredential> issueAll(Workspace workspace, List<CredentialSpec> specs) {
		List<CredentialSpec> issued = specs.isEmpty() ? List.of(owner(workspace.name())) : specs;
		return issued.stream().map((spec) -> this.credentialService.issue(workspace.id(), spec)).toList();
	}

	private static CredentialSpec owner(String workspace) {
		return new CredentialSpec("owner@" + workspace + ".test", EnumSet.allOf(Permission.class), true, null);
	}

}
