package io.twindesk.control;

import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;

import io.twindesk.access.Credential;
import io.twindesk.access.Credentials;
import io.twindesk.access.NewCredential;
import io.twindesk.access.Permission;
import io.twindesk.user.UserService;
import io.twindesk.workspace.CurrentWorkspace;
import io.twindesk.workspace.UnknownWorkspaceException;
import io.twindesk.workspace.Workspace;
import io.twindesk.workspace.WorkspaceService;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes workspaces that somebody can get into, and more keys to them. */
@Service
class Workspaces {

	private final WorkspaceService workspaces;

	private final CurrentWorkspace currentWorkspace;

	private final Credentials credentials;

	private final UserService users;

	Workspaces(WorkspaceService workspaces, CurrentWorkspace currentWorkspace, Credentials credentials,
			UserService users) {
		this.workspaces = workspaces;
		this.currentWorkspace = currentWorkspace;
		this.credentials = credentials;
		this.users = users;
	}

	/**
	 * Makes an empty workspace with one key that may do everything.
	 * @param name null for a made-up one
	 */
	@Transactional
	Made make(@Nullable String name, Map<String, String> settings) {
		String chosen = (name != null) ? name : "w-" + UUID.randomUUID().toString().substring(0, 18);
		Workspace workspace = this.workspaces.create(chosen, settings);
		NewCredential owner = new NewCredential("owner@" + chosen + ".test", EnumSet.allOf(Permission.class), true,
				null);
		return new Made(workspace, issue(workspace, owner));
	}

	/**
	 * Makes a key. Not to be called within a transaction that was begun outside of the
	 * workspace: it would find none of its users.
	 * @throws io.twindesk.user.UserNotFoundException if it is to act for nobody who is
	 * there
	 */
	CredentialJson issue(Workspace workspace, NewCredential wanted) {
		if (wanted.actsFor() != null) {
			try (CurrentWorkspace.Visit visit = this.currentWorkspace.enter(workspace)) {
				this.users.require(wanted.actsFor());
			}
		}
		String key = this.credentials.create(workspace.id(), wanted);
		Credential credential = this.credentials.find(key).orElseThrow();
		return CredentialJson.of(credential, key);
	}

	/**
	 * The workspace of a name.
	 * @throws UnknownWorkspaceException if there is none
	 */
	Workspace find(String name) {
		return this.workspaces.find(name).orElseThrow(() -> new UnknownWorkspaceException(name));
	}

	record Made(Workspace workspace, CredentialJson owner) {
	}

}
