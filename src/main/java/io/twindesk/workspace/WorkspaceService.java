package io.twindesk.workspace;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Creates, finds and changes the workspaces of this server. */
@Service
@Transactional
public class WorkspaceService {

	private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");

	private final WorkspaceRepository workspaces;

	private final WorkspaceClock clock;

	private final ApplicationEventPublisher events;

	private final SettingsRegistry settings;

	private final WorkspaceCaches caches;

	WorkspaceService(WorkspaceRepository workspaces, WorkspaceClock clock, ApplicationEventPublisher events,
			SettingsRegistry settings, WorkspaceCaches caches) {
		this.caches = caches;
		this.workspaces = workspaces;
		this.clock = clock;
		this.events = events;
		this.settings = settings;
	}

	/** Creates an empty workspace with default settings. */
	public Workspace create(String name) {
		return create(name, Map.of(), false);
	}

	/**
	 * Creates an empty workspace.
	 * @param settings values by the settings' names
	 * @param removedWhenIdle whether it is deleted after half an hour without use
	 * @throws InvalidWorkspaceNameException if the name is not {@code [a-z0-9-]{1,40}}
	 * @throws InvalidSettingsException with a message for each invalid setting
	 * @throws WorkspaceExistsException if the name is taken
	 */
	public Workspace create(String name, Map<String, String> settings, boolean removedWhenIdle) {
		if (!isValidName(name)) {
			throw new InvalidWorkspaceNameException(name);
		}
		check(settings);
		WorkspaceEntity created = new WorkspaceEntity(name, this.clock.server());
		created.change(this.settings.initial(settings));
		if (removedWhenIdle) {
			created.removeWhenIdle(this.clock.server());
		}
		return store(created);
	}

	/** Creates an empty workspace that is deleted when idle. */
	Workspace createAuto(String name) {
		WorkspaceEntity created = WorkspaceEntity.auto(name, this.clock.server());
		created.change(this.settings.initial(Map.of()));
		return store(created);
	}

	private Workspace store(WorkspaceEntity created) {
		try {
			Workspace workspace = this.workspaces.saveAndFlush(created).toWorkspace();
			this.events.publishEvent(new WorkspaceCreated(workspace.id()));
			return workspace;
		}
		catch (DataIntegrityViolationException ex) {
			throw new WorkspaceExistsException(created.name(), ex);
		}
	}

	@Transactional(readOnly = true)
	public Optional<Workspace> find(String name) {
		return this.workspaces.find(name).map(WorkspaceEntity::toWorkspace);
	}

	@Transactional(readOnly = true)
	public Optional<Workspace> find(long id) {
		return this.workspaces.find(id).map(WorkspaceEntity::toWorkspace);
	}

	/** Returns workspaces ordered by name. */
	@Transactional(readOnly = true)
	public List<Workspace> list(String after, int limit) {
		return this.workspaces.findAfter(after, Limit.of(limit)).stream().map(WorkspaceEntity::toWorkspace).toList();
	}

	@Transactional(readOnly = true)
	public long count() {
		return this.workspaces.count();
	}

	/**
	 * Changes settings, all of the given ones or none.
	 * @param changes values by the settings' names
	 * @throws InvalidSettingsException with a message for each invalid setting
	 */
	public Workspace changeSettings(String name, Map<String, String> changes) {
		check(changes);
		// without the lock, two transactions could insert the same new setting
		WorkspaceEntity workspace = lock(name);
		Map<String, String> expanded = this.settings.expand(changes);
		workspace.change(expanded);
		Workspace changed = workspace.toWorkspace();
		if (!expanded.isEmpty()) {
			this.events.publishEvent(new WorkspaceSettingsChanged(changed, Set.copyOf(expanded.keySet())));
		}
		return changed;
	}

	/**
	 * Locks a workspace until the end of the transaction, so that transactions that
	 * replace parts of it as a whole run one after the other.
	 * @throws UnknownWorkspaceException if it was deleted meanwhile
	 */
	public void hold(Workspace workspace) {
		lock(workspace.name());
	}

	private WorkspaceEntity lock(String name) {
		WorkspaceEntity workspace = this.workspaces.lock(name).orElseThrow(() -> new UnknownWorkspaceException(name));
		this.caches.evictAfterCommit(workspace.toWorkspace().id());
		return workspace;
	}

	/**
	 * Returns the settings of a new workspace: the configured ones, replaced by the given
	 * ones.
	 */
	public Map<String, String> initialSettings(Map<String, String> settings) {
		return this.settings.initial(settings);
	}

	/** Returns whether a workspace can have the name. */
	public static boolean isValidName(String name) {
		return NAME.matcher(name).matches();
	}

	private void check(Map<String, String> changes) {
		Map<String, String> errors = this.settings.validate(changes);
		if (!errors.isEmpty()) {
			throw new InvalidSettingsException(errors);
		}
	}

}
