package io.twindesk.control;

import java.util.LinkedHashMap;
import java.util.Map;

import io.twindesk.input.InputObject;
import io.twindesk.input.Value;
import io.twindesk.provisioning.WorkspaceProvisioning;
import io.twindesk.provisioning.WorkspaceSpec;
import io.twindesk.state.SeedRegistry;
import io.twindesk.state.StateReader;
import io.twindesk.state.WorkspaceState;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Reads the seed of a new workspace. */
@Component
class SeedParser {

	private static final String FIELD = "seed";

	private final SeedRegistry seedRegistry;

	private final StateReader states;

	SeedParser(SeedRegistry seedRegistry, StateReader states) {
		this.seedRegistry = seedRegistry;
		this.states = states;
	}

	/** Reads the field and reports all errors to the reader. */
	SeedField read(InputObject body) {
		Value input = body.value(FIELD);
		if (input instanceof Value.Text name) {
			if (this.seedRegistry.credentials(name.text()).isEmpty()) {
				body.error(FIELD, "unknown seed; allowed: " + String.join(", ", this.seedRegistry.names()));
			}
			return new SeedField(name.text(), null);
		}
		if (input == null) {
			return new SeedField(null, null);
		}
		Map<String, String> errors = new LinkedHashMap<>();
		WorkspaceState state = this.states.read(FIELD, input, errors);
		errors.forEach(body::error);
		return new SeedField(null, state);
	}

	/**
	 * A seed by name or as a document, or no seed.
	 *
	 * @param name the name of a workspace that was created at the start
	 */
	record SeedField(@Nullable String name, @Nullable WorkspaceState state) {

		WorkspaceProvisioning.Provisioned create(WorkspaceProvisioning workspaceProvisioning, WorkspaceSpec spec) {
			if (this.name != null) {
				return workspaceProvisioning.create(spec, this.name);
			}
			return (this.state != null) ? workspaceProvisioning.create(spec, this.state)
					: workspaceProvisioning.create(spec);
		}

	}

}
