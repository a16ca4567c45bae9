package io.twindesk.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.twindesk.control.SeedParser.SeedField;
import io.twindesk.input.BodyLimit;
import io.twindesk.input.InputObject;
import io.twindesk.input.InvalidInputException;
import io.twindesk.input.Value;
import io.twindesk.provisioning.WorkspaceProvisioning;
import io.twindesk.provisioning.WorkspaceSpec;
import io.twindesk.web.ContextPath;
import io.twindesk.workspace.InvalidSettingsException;
import io.twindesk.workspace.Workspace;
import io.twindesk.workspace.SettingsRegistry;
import io.twindesk.workspace.WorkspaceDeletion;
import io.twindesk.workspace.WorkspaceService;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Creates, lists and deletes workspaces, and changes their settings. */
@RestController
@RequestMapping("/_twindesk/workspaces")
class WorkspaceController {

	private static final int DEFAULT_LIMIT = 100;

	private static final int MAX_LIMIT = 1000;

	private final WorkspaceService workspaces;

	private final WorkspaceDeletion deletion;

	private final WorkspaceProvisioning workspaceProvisioning;

	private final SeedParser seeds;

	private final SettingsRegistry settings;

	WorkspaceController(WorkspaceService workspaces, WorkspaceDeletion deletion,
			WorkspaceProvisioning workspaceProvisioning, SeedParser seeds, SettingsRegistry settings) {
		this.settings = settings;
		this.workspaces = workspaces;
		this.deletion = deletion;
		this.workspaceProvisioning = workspaceProvisioning;
		this.seeds = seeds;
	}

	/**
	 * Creates a workspace,
	 * <code>{"name": "acme", "seed": "demo", "settings": {…}}</code>, and returns its
	 * keys. All fields are optional. The seed is a state document or the name of a
	 * workspace that was created at the start. With {@code removeWhenIdle} the workspace
	 * is deleted after half an hour without a request.
	 */
	@PostMapping
	ResponseEntity<WorkspaceJson> create(@BodyLimit(megabytes = 64) Value input) {
		InputObject body = InputObject.body(input);
		String name = body.text("name");
		SeedField seed = this.seeds.read(body);
		Map<String, String> settings = body.settings("settings");
		boolean removeWhenIdle = Boolean.TRUE.equals(body.bool("removeWhenIdle"));
		if (name != null && !WorkspaceService.isValidName(name)) {
			body.error("name", "must be 1 to 40 of a-z, 0-9 and -");
		}
		this.settings.validate(settings).forEach((setting, error) -> body.error("settings." + setting, error));
		body.throwIfInvalid();
		WorkspaceProvisioning.Provisioned provisioned = seed.create(this.workspaceProvisioning,
				new WorkspaceSpec(name, settings, removeWhenIdle));
		return ResponseEntity.created(ContextPath.location("/_twindesk/workspaces/" + provisioned.workspace().name()))
			.body(WorkspaceJson.of(provisioned.workspace(),
					provisioned.credentials().stream().map(CredentialJson::of).toList(),
					this.settings.values(provisioned.workspace().settings())));
	}

	/** Lists workspaces by name, at most {@code limit} after the name {@code after}. */
	@GetMapping
	Page list(Value.Object query) {
		InputObject parameters = InputObject.query(query);
		String after = parameters.text("after");
		int limit = parameters.limit("limit", DEFAULT_LIMIT, MAX_LIMIT);
		parameters.throwIfInvalid();
		return new Page(this.workspaces.count(),
				this.workspaces.list((after != null) ? after : "", limit).stream().map(this::json).toList());
	}

	@GetMapping("/{workspace}")
	WorkspaceJson view(@PathVariable String workspace) {
		return json(this.workspaceProvisioning.use(workspace));
	}

	/** Deletes a workspace and its content. */
	@DeleteMapping("/{workspace}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@PathVariable String workspace) {
		this.deletion.delete(workspace);
	}

	/**
	 * Changes settings, all or none, and returns every setting with its effective value:
	 * <code>{"rateLimitPerMinute": 20, "timeZone": "Europe/Kyiv", …}</code>.
	 */
	@PatchMapping("/{workspace}/settings")
	Map<String, Object> changeSettings(@PathVariable String workspace, Value input) {
		if (!(input instanceof Value.Object body)) {
			throw new InvalidInputException("The settings were not changed",
					Map.of("", "The body must be an object of settings, such as {\"timeZone\": \"UTC\"}"));
		}
		Map<String, String> changes = new LinkedHashMap<>();
		body.entries().forEach((name, value) -> changes.put(name, Objects.requireNonNullElse(Value.plain(value), "")));
		Map<String, String> errors = new LinkedHashMap<>(this.settings.validate(changes));
		body.entries().forEach((name, value) -> {
			if (Value.plain(value) == null) {
				errors.putIfAbsent(name, "must be a string, a number or a boolean");
			}
		});
		if (!errors.isEmpty()) {
			throw new InvalidSettingsException(errors);
		}
		return this.settings.values(this.workspaces.changeSettings(workspace, changes).settings());
	}

	private WorkspaceJson json(Workspace workspace) {
		return WorkspaceJson.of(workspace, null, this.settings.values(workspace.settings()));
	}

	record Page(long total, List<WorkspaceJson> items) {
	}

}
