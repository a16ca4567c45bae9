package io.twindesk.access;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import io.twindesk.workspace.OnDemandWorkspaces;
import io.twindesk.workspace.Workspace;
import io.twindesk.workspace.WorkspaceService;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keys that need no set-up: {@code auto-acme} has all permissions in the workspace acme,
 * {@code auto-acme.read} may only read, with any staff e-mail. The workspace is created
 * at the first use.
 */
@Component
class OnDemandKeys {

	private static final String PREFIX = "auto-";

	private static final String READ = ".read";

	private final OnDemandProperties properties;

	private final OnDemandWorkspaces workspaces;

	OnDemandKeys(OnDemandProperties properties, OnDemandWorkspaces workspaces) {
		this.properties = properties;
		this.workspaces = workspaces;
	}

	/**
	 * Returns the credential of such a key; empty if these keys are switched off or the
	 * workspace was not created on demand.
	 */
	Optional<Credential> find(String key) {
		if (!this.properties.auto() || !key.startsWith(PREFIX)) {
			return Optional.empty();
		}
		boolean readOnly = key.endsWith(READ);
		return this.workspaces.open(name(key)).map((workspace) -> credential(workspace, readOnly));
	}

	/**
	 * Returns whether a key has this form, regardless of whether these keys are switched
	 * on.
	 */
	static boolean isAuto(String key) {
		return key.startsWith(PREFIX) && WorkspaceService.isValidName(name(key));
	}

	/** Returns whether a key is an on-demand key of a workspace. */
	static boolean opens(String key, String workspace) {
		return isAuto(key) && name(key).equals(workspace);
	}

	boolean isOn() {
		return this.properties.auto();
	}

	/** Returns the reason why a key opens no workspace, without the key. */
	String reason(String key) {
		if (!key.startsWith(PREFIX)) {
			return "the key is unknown";
		}
		if (!isAuto(key)) {
			return "after auto- a key must have 1 to 40 of a-z, 0-9 and -, and may end in .read";
		}
		return this.properties.auto() ? "the workspace of this auto- key was created with keys of its own"
				: "auto- keys are off, see twindesk.workspaces.auto";
	}

	private static String name(String key) {
		return key.substring(PREFIX.length(), key.length() - (key.endsWith(READ) ? READ.length() : 0));
	}

	@Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
	void removeIdle() {
		if (this.properties.auto()) {
			this.workspaces.removeIdle();
		}
	}

	private static Credential credential(Workspace workspace, boolean readOnly) {
		Set<Permission> permissions = readOnly ? EnumSet.of(Permission.USER_READ) : EnumSet.allOf(Permission.class);
		return new Credential(workspace.id(), readOnly ? "auto.read" : "auto", "", permissions, !readOnly, null);
	}

}
