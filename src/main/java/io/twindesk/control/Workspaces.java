package io.twindesk.control;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import io.twindesk.access.Credentials;
import io.twindesk.access.NewCredential;
import io.twindesk.access.Permission;
import io.twindesk.access.StoredCredential;
import io.twindesk.state.Seeds;
import io.twindesk.state.States;
import io.twindesk.state.WorkspaceState;
import io.twindesk.user.UserService;
import io.twindesk.workspace.AutoWorkspaces;
import io.twindesk.workspace.CurrentWorkspace;
import io.twindesk.workspace.UnknownWorkspaceException;
import io.twindesk.workspace.Workspace;
import io.twindesk.workspace.WorkspaceCopies;
import io.twindesk.workspace.WorkspaceRemoval;
import io.twindesk.workspace.WorkspaceService;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Makes workspaces that somebody can get into, and more keys to them. */
@Service
class Workspaces {

	private final WorkspaceService workspaces;

	private final WorkspaceRemoval removal;

	private final CurrentWorkspace currentWorkspace;

	private final Credentials credentials;

	private final UserService users;

	private final States states;

	private final Seeds seeds;

	private final WorkspaceCopies copies;

	private final AutoWorkspaces auto;

	private final TransactionOperations transactions;

	Workspaces(WorkspaceService workspaces, WorkspaceRemoval removal, CurrentWorkspace currentWorkspace,
			Credentials credentials, UserService users, States states, Seeds seeds, WorkspaceCopies copies,
			AutoWorkspaces auto, TransactionOperations transactions) {
		this.workspaces = workspaces;
		this.removal = removal;
		this.currentWorkspace = currentWorkspace;
		this.credentials = credentials;
		this.users = users;
		this.states = states;
		this.seeds = seeds;
		this.copies = copies;
		this.auto = auto;
		this.transactions = transactions;
	}

	/** Makes an empty workspace, with one key that may do everything. */
	Made make(NewWorkspace request) {
		return make(request, List.of(), () -> true);
	}

	/**
	 * Makes a workspace of a state, with new keys for its credentials. The name that the
	 * document may have is not taken over: many are made of one at the same time.
	 */
	Made make(NewWorkspace request, WorkspaceState seed) {
		return make(request, seed.credentials().stream().map(StoredCredential::credential).toList(), () -> {
			this.states.fill(seed);
			return true;
		});
	}

	/** Makes a workspace like one that was there at the start, with new keys. */
	Made make(NewWorkspace request, String seed) {
		return make(request, this.seeds.credentials(seed).orElseThrow(), () -> {
			this.copies.fillFromSeed(seed);
			return true;
		});
	}

	/**
	 * A workspace exists before it can be entered, so it is made in steps; if one fails,
	 * it goes again.
	 */
	private Made make(NewWorkspace request, List<NewCredential> wanted, Supplier<Boolean> filling) {
		String name = (request.name() != null) ? request.name() : "w-" + UUID.randomUUID().toString().substring(0, 18);
		Map<String, String> settings = request.settings();
		Workspace workspace = this.workspaces.create(name, settings, request.removeWhenIdle());
		try (CurrentWorkspace.Visit visit = this.currentWorkspace.enter(workspace)) {
			List<CredentialJson> keys = this.transactions.execute((status) -> {
				filling.get();
				if (!settings.isEmpty()) { // which outrank those of the seed
					this.workspaces.changeSettings(name, settings);
				}
				return issue(workspace, wanted.isEmpty() ? List.of(owner(name)) : wanted);
			});
			this.copies.takeSeed();
			return new Made(find(name), keys);
		}
		catch (RuntimeException ex) {
			this.removal.delete(name);
			throw ex;
		}
	}

	/**
	 * Makes a key.
	 * @throws io.twindesk.user.UserNotFoundException if it is to act for nobody who is
	 * there
	 */
	CredentialJson issue(Workspace workspace, NewCredential wanted) {
		if (wanted.actsFor() != null) {
			try (CurrentWorkspace.Visit visit = this.currentWorkspace.enter(workspace)) {
				this.users.require(wanted.actsFor());
			}
		}
		return issue(workspace, List.of(wanted)).get(0);
	}

	/**
	 * The workspace of a name.
	 * @throws UnknownWorkspaceException if there is none
	 */
	Workspace find(String name) {
		return this.workspaces.find(name).orElseThrow(() -> new UnknownWorkspaceException(name));
	}

	/**
	 * Enters the workspace of a name.
	 * @throws UnknownWorkspaceException if there is none
	 */
	CurrentWorkspace.Visit enter(String name) {
		return this.currentWorkspace.enter(use(name));
	}

	/**
	 * The workspace of a name, which counts as a use of it.
	 * @throws UnknownWorkspaceException if there is none
	 */
	Workspace use(String name) {
		Workspace workspace = find(name);
		this.auto.use(workspace);
		return workspace;
	}

	private List<CredentialJson> issue(Workspace workspace, List<NewCredential> wanted) {
		return wanted.stream()
			.map((credential) -> CredentialJson.of(this.credentials.issue(workspace.id(), credential)))
			.toList();
	}

	private static NewCredential owner(String workspace) {
		return new NewCredential("owner@" + workspace + ".test", EnumSet.allOf(Permission.class), true, null);
	}

	record Made(Workspace workspace, List<CredentialJson> credentials) {
	}

}
