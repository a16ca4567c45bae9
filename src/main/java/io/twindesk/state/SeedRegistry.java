package io.twindesk.state;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import io.twindesk.access.CredentialSpec;
import io.twindesk.access.KeyTakenException;
import io.twindesk.access.StoredCredential;
import io.twindesk.settings.InvalidSettingException;
import io.twindesk.workspace.SnapshotService;
import io.twindesk.workspace.Workspace;
import io.twindesk.workspace.WorkspaceContext;
import io.twindesk.workspace.WorkspaceDeletion;
import io.twindesk.workspace.WorkspaceService;

import org.springframework.stereotype.Component;

/** The workspaces created at the start, which can serve as seeds of others. */
@Component
public class SeedRegistry {

	private final SeedProperties properties;

	private final StateReader reader;

	private final WorkspaceStateService workspaceStateService;

	private final WorkspaceService workspaces;

	private final WorkspaceDeletion removal;

	private final WorkspaceContext workspaceContext;

	private final SnapshotService snapshots;

	private final Map<String, List<CredentialSpec>> loaded = new ConcurrentHashMap<>();

	SeedRegistry(SeedProperties properties, StateReader reader, WorkspaceStateService workspaceStateService,
			WorkspaceService workspaces, WorkspaceDeletion removal, WorkspaceContext workspaceContext,
			SnapshotService snapshots) {
		this.properties = properties;
		this.reader = reader;
		this.workspaceStateService = workspaceStateService;
		this.workspaces = workspaces;
		this.removal = removal;
		this.workspaceContext = workspaceContext;
		this.snapshots = snapshots;
	}

	/**
	 * Creates a workspace from each document of {@code twindesk.seed}, with the keys in
	 * the document. An existing workspace of the same name does not change.
	 * @throws InvalidSettingException if one of them cannot be read; no workspace is
	 * created then
	 */
	public void load() {
		Path path = this.properties.path();
		if (path != null) {
			SeedFile.read(path, this.reader).forEach(this::load);
		}
	}

	/** Stores the content of a workspace as its seed and registers the workspace. */
	public void saveAsSeed(Workspace workspace) {
		List<CredentialSpec> credentials = this.workspaceContext.call(workspace, () -> {
			this.snapshots.saveAsSeed();
			return credentials();
		});
		this.loaded.put(workspace.name(), credentials);
	}

	/** Registers a workspace whose seed was stored by an earlier start. */
	public void register(Workspace workspace) {
		this.loaded.put(workspace.name(), this.workspaceContext.call(workspace, this::credentials));
	}

	/**
	 * Returns the names of the workspaces that were created at the start and still exist.
	 */
	public Set<String> names() {
		return this.loaded.keySet().stream().filter(this::exists).collect(Collectors.toCollection(TreeSet::new));
	}

	/** Returns the credentials of a registered workspace, without their keys. */
	public Optional<List<CredentialSpec>> credentials(String name) {
		return Optional.ofNullable(this.loaded.get(name)).filter((credentials) -> exists(name));
	}

	private List<CredentialSpec> credentials() {
		return this.workspaceStateService.read().credentials().stream().map(StoredCredential::credential).toList();
	}

	private boolean exists(String name) {
		return this.workspaces.find(name).isPresent();
	}

	private void load(SeedFile seed) {
		if (this.workspaces.find(seed.name()).isPresent()) {
			this.loaded.put(seed.name(),
					seed.state().credentials().stream().map(StoredCredential::credential).toList());
			return;
		}
		WorkspaceState state = seed.state().withSettings(this.workspaces.initialSettings(seed.state().settings()));
		Workspace created = this.workspaces.create(seed.name());
		try (WorkspaceContext.Scope scope = this.workspaceContext.open(created)) {
			this.workspaceStateService.replace(state, false);
		}
		catch (KeyTakenException ex) {
			this.removal.delete(seed.name());
			throw new InvalidSettingException("twindesk.seed: " + seed.file() + ": " + ex.getMessage(),
					"Give each key to one workspace");
		}
		saveAsSeed(created);
	}

}
