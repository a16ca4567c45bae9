package io.twindesk.audit;

import java.util.Set;

import io.twindesk.access.CredentialCreated;
import io.twindesk.access.CredentialDeleted;
import io.twindesk.agent.AgentSettingsChanged;
import io.twindesk.agent.AgentStatusChanged;
import io.twindesk.user.UserChanged;
import io.twindesk.user.UserCreated;
import io.twindesk.user.UserDeleted;
import io.twindesk.workspace.ContentReplaced;
import io.twindesk.workspace.WorkspaceReset;
import io.twindesk.workspace.WorkspaceSettingsChanged;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Records the changes of all packages, in the transaction of the change. */
@Component
class AuditListener {

	private static final Set<String> STATUS = Set.of("status");

	private final AuditTrail auditTrail;

	AuditListener(AuditTrail auditTrail) {
		this.auditTrail = auditTrail;
	}

	@EventListener
	void onUserCreated(UserCreated created) {
		this.auditTrail.record("user.created", created.userId(), created.fields());
	}

	@EventListener
	void onUserChanged(UserChanged changed) {
		this.auditTrail.record("user.changed", changed.userId(), changed.fields());
	}

	@EventListener
	void onUserDeleted(UserDeleted deleted) {
		this.auditTrail.record("user.deleted", deleted.userId(), Set.of());
	}

	@EventListener
	void onAgentSettingsChanged(AgentSettingsChanged changed) {
		this.auditTrail.record("agent.changed", changed.userId(), changed.fields());
	}

	@EventListener
	void onAgentStatusChanged(AgentStatusChanged changed) {
		this.auditTrail.record("agent.changed", changed.userId(), STATUS);
	}

	@EventListener
	void onCredentialCreated(CredentialCreated created) {
		this.auditTrail.recordKey(created.workspaceId(), "credential.created", created.credentialId());
	}

	@EventListener
	void onCredentialDeleted(CredentialDeleted deleted) {
		this.auditTrail.recordKey(deleted.workspaceId(), "credential.deleted", deleted.credentialId());
	}

	@EventListener
	void onContentReplaced(ContentReplaced replaced) {
		this.auditTrail.record(replaced.workspace().id(), "workspace.replaced", Set.of());
	}

	@EventListener
	void onWorkspaceReset(WorkspaceReset reset) {
		this.auditTrail.record(reset.workspace().id(), "workspace.reset", Set.of());
	}

	@EventListener
	void onWorkspaceSettingsChanged(WorkspaceSettingsChanged changed) {
		this.auditTrail.record(changed.workspace().id(), "workspace.settings", changed.names());
	}

}
