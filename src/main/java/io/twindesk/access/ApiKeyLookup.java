package io.twindesk.access;

import java.util.Optional;

import io.twindesk.workspace.CachedWorkspaces;
import io.twindesk.workspace.WorkspaceCache;
import io.twindesk.workspace.WorkspaceCaches;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Finds the credentials of the keys that requests send. */
@Component
public class ApiKeyLookup {

	private final CredentialTable table;

	private final OnDemandKeys onDemandKeys;

	private final CachedWorkspaces workspaces;

	private final StartupState startup;

	private final WorkspaceCache<String, Credential> byKeyHash;

	ApiKeyLookup(CredentialTable table, OnDemandKeys onDemandKeys, CachedWorkspaces workspaces, StartupState startup,
			WorkspaceCaches caches) {
		this.table = table;
		this.onDemandKeys = onDemandKeys;
		this.workspaces = workspaces;
		this.startup = startup;
		this.byKeyHash = caches.create(Credential::workspaceId);
	}

	/**
	 * Returns the credential of a key. Must not be called in a transaction: the first use
	 * of a key may create its workspace, and enough threads that hold one connection
	 * while they wait for another would deadlock. The result comes from the cache: a
	 * credential that this process has deleted is not found, one that another process has
	 * deleted is not found after a second.
	 */
	public Optional<Credential> find(String key) {
		String hash = ApiKey.hash(key);
		return this.byKeyHash.get(hash, () -> this.table.find(hash).or(() -> this.onDemandKeys.find(key)));
	}

	/**
	 * Returns the credential of a request's key, which must open a certain workspace. A
	 * key that creates its workspace at the first use does not create a workspace of
	 * another name.
	 * @param workspace the name of the workspace, null for any
	 * @throws ServerStartingException if the key is unknown and the initial data are not
	 * complete
	 */
	public Optional<Credential> find(String key, @Nullable String workspace) {
		Optional<Credential> credential = findIn(workspace, key);
		if (credential.isEmpty()) {
			this.startup.requireComplete();
		}
		return credential;
	}

	private Optional<Credential> findIn(@Nullable String workspace, String key) {
		if (workspace == null) {
			return find(key);
		}
		if (OnDemandKeys.isAuto(key) && !OnDemandKeys.opens(key, workspace)) {
			return Optional.empty();
		}
		return find(key).filter((credential) -> this.workspaces.find(credential.workspaceId())
			.filter((opened) -> opened.name().equals(workspace))
			.isPresent());
	}

	/** Returns whether the first use of a key creates the workspace of a name. */
	public boolean mayMake(String key, String workspace) {
		return this.onDemandKeys.isOn() && OnDemandKeys.opens(key, workspace);
	}

	/**
	 * Creates the exception for a key that opens no workspace.
	 * @param staffEmail the staff e-mail that was sent with the key, null if there was
	 * none
	 */
	public UnknownKeyException unknown(String key, @Nullable String staffEmail) {
		return new UnknownKeyException(this.onDemandKeys.reason(key), staffEmail);
	}

	/**
	 * Returns a credential of a staff member, ignoring case; empty if the staff member
	 * has none or has credentials of several workspaces.
	 */
	public Optional<Credential> findByStaffEmail(String staffEmail) {
		return this.table.findByStaffEmail(staffEmail);
	}

	/**
	 * Returns whether a key opens its workspace without a credential, so that no
	 * credential can have it.
	 */
	public static boolean isAuto(String key) {
		return OnDemandKeys.isAuto(key);
	}

}
