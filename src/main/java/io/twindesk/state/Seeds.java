package io.twindesk.state;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import io.twindesk.access.KeyTakenException;
import io.twindesk.access.NewCredential;
import io.twindesk.access.StoredCredential;
import io.twindesk.settings.InvalidSettingException;
import io.twindesk.workspace.CurrentWorkspace;
import io.twindesk.workspace.Workspace;
import io.twindesk.workspace.WorkspaceCopies;
import io.twindesk.workspace.WorkspaceRemoval;
import io.twindesk.workspace.WorkspaceService;

import org.springframework.stereotype.Component;

/** The workspaces that were there at the start, which others can be made like. */
@Component
public class Seeds {

	private final SeedProperties properties;

	private final StateReader reader;

	private final States states;

	private final WorkspaceService workspaces;

	private final WorkspaceRemoval removal;

	private final CurrentWorkspace currentWorkspace;

	private final WorkspaceCopies copies;

	private final Map<String, List<NewCredential>> loaded = new ConcurrentHashMap<>();

	Seeds(SeedProperties properties, StateReader reader, States states, WorkspaceService workspaces,
			WorkspaceRemoval removal, CurrentWorkspace currentWorkspace, WorkspaceCopies copies) {
		this.properties = properties;
		this.reader = reader;
		this.states = states;
		this.workspaces = workspaces;
		this.removal = removal;
		this.currentWorkspace = currentWorkspace;
		this.copies = copies;
	}

	/**
	 * Makes a workspace of each document that {@code twindesk.seed} names, with the keys
	 * that it tells. One whose name there is already stays as it is.
	 * @throws InvalidSettingException if one of them cannot be read; then none is made
	 */
	public void load() {
		Path path = this.properties.path();
		if (path != null) {
			SeedFile.read(path, this.reader).forEach(this::load);
		}
	}

	/** Makes what was put into a workspace at the start a seed for others. */
	public void loaded(Workspace workspace) {
		List<NewCredential> credentials = this.currentWorkspace.in(workspace, () -> {
			this.copies.takeSeed();
			return credentials();
		});
		this.loaded.put(workspace.name(), credentials);
	}

	/** Knows a workspace as a seed that an earlier start has made one. */
	public void kept(Workspace workspace) {
		this.loaded.put(workspace.name(), this.currentWorkspace.in(workspace, this::credentials));
	}

	/** The names of the workspaces that were there at the start, and still are. */
	public Set<String> names() {
		return this.loaded.keySet().stream().filter(this::isThere).collect(Collectors.toCollection(TreeSet::new));
	}

	/** The credentials of one of them, without their keys. */
	public Optional<List<NewCredential>> credentials(String name) {
		return Optional.ofNullable(this.loaded.get(name)).filter((credentials) -> isThere(name));
	}

	private List<NewCredential> credentials() {
		return this.states.read().credentials().stream().map(StoredCredential::credential).toList();
	}

	private boolean isThere(String name) {
		return this.workspaces.find(name).isPresent();
	}

	private void load(SeedFile seed) {
		if (this.workspaces.find(seed.name()).isPresent()) {
			this.loaded.put(seed.name(),
					seed.state().credentials().stream().map(StoredCredential::credential).toList());
			return;
		}
		Workspace made = this.workspaces.create(seed.name());
		try (CurrentWorkspace.Visit visit = this.currentWorkspace.enter(made)) {
			this.states.replace(seed.state(), false);
		}
		catch (KeyTakenException ex) {
			this.removal.delete(seed.name());
			throw new InvalidSettingException("twindesk.seed: " + seed.file() + ": " + ex.getMessage(),
					"Give each key to one workspace");
		}
		loaded(made);
	}

}
