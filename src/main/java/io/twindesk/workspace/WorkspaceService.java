package io.twindesk.workspace;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The workspaces of this server.
 */
@Service
@Transactional
public class WorkspaceService {

	private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");

	private final WorkspaceRepository workspaces;

	private final WorkspaceClock clock;

	private final ApplicationEventPublisher events;

	private final Map<String, Setting<?>> declared;

	WorkspaceService(WorkspaceRepository workspaces, WorkspaceClock clock, ApplicationEventPublisher events,
			List<Setting<?>> settings) {
		this.workspaces = workspaces;
		this.clock = clock;
		this.events = events;
		this.declared = settings.stream()
			.sorted(Comparator.comparing(Setting::name))
			.collect(Collectors.toMap(Setting::name, Function.identity(), (one, other) -> one, LinkedHashMap::new));
	}

	/**
	 * Makes an empty workspace.
	 * @throws InvalidWorkspaceNameException if the name is not {@code [a-z0-9-]{1,40}}
	 * @throws WorkspaceExistsException if there is one of that name
	 */
	public Workspace create(String name) {
		if (!NAME.matcher(name).matches()) {
			throw new InvalidWorkspaceNameException(name);
		}
		try {
			Workspace workspace = this.workspaces.saveAndFlush(new WorkspaceEntity(name, this.clock.now()))
				.toWorkspace();
			this.events.publishEvent(new WorkspaceCreated(workspace.id()));
			return workspace;
		}
		catch (DataIntegrityViolationException ex) {
			throw new WorkspaceExistsException(name, ex);
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

	/**
	 * Changes settings, all of the given ones or none.
	 * @param changes texts by the settings' names
	 * @throws InvalidSettingsException with a sentence for each fault
	 */
	public Workspace changeSettings(String name, Map<String, String> changes) {
		Map<String, String> faults = new LinkedHashMap<>();
		changes.forEach((setting, text) -> check(setting, text, faults));
		if (!faults.isEmpty()) {
			throw new InvalidSettingsException(faults);
		}
		WorkspaceEntity workspace = this.workspaces.find(name).orElseThrow(() -> new UnknownWorkspaceException(name));
		workspace.change(new HashMap<>(changes));
		return workspace.toWorkspace();
	}

	/** Every setting that there is, by its name, in alphabetical order. */
	public Map<String, Setting<?>> settings() {
		return this.declared;
	}

	private void check(String name, String text, Map<String, String> faults) {
		Setting<?> setting = this.declared.get(name);
		if (setting == null) {
			faults.put(name, "is no setting; there are " + String.join(", ", this.declared.keySet()));
			return;
		}
		try {
			setting.reader().apply(text);
		}
		catch (IllegalArgumentException ex) {
			faults.put(name, String.valueOf(ex.getMessage()));
		}
	}

}
