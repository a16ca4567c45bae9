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

/** Reads what a new workspace is to be filled with. */
@Component
class SeedParser {

	private static final String FIELD = "seed";

	private final SeedRegistry seedRegistry;

	private final StateReader states;

	SeedParser(SeedRegistry seedRegistry, StateReader states) {
		this.seedRegistry = seedRegistry;
		this.states = states;
	}

	/** Reads the field; what is wrong with it is noted in the body. */
	SeedField read(InputObject body) {
		Value input = body.value(FIELD);
		if (input instanceof Value.Text name) {
			if (this.seedRegistry.credentials(name.text()).isEmpty()) {
				body.error(FIELD, "is none of the workspaces that were there at the start; there are "
						+ String.join(", ", this.seedRegistry.names()));
			}
			return new SeedField(name.text(), null);
		}
		if (input == null) {
			return new SeedField(null, null);
		}
		Map<String, String> faults = new LinkedHashMap<>();
		WorkspaceState state = this.states.read(FIELD, input, faults);
		faults.forEach(body::error);
		return new SeedField(null, state);
	}

	/**
	 * A seed, one or the other, or none.
	 *
	 * @param name that of a workspace which was there at the start
	 */
	record SeedField(@Nullable String name, @Nullable WorkspaceState state) {

		WorkspaceProvisioning.Provisioned make(WorkspaceProvisioning workspaceProvisioning, WorkspaceSpec request) {
			if (this.name != null) {
				return workspaceProvisioning.create(request, this.name);
			}
			return (this.state != null) ? workspaceProvisioning.create(request, this.state)
					: workspaceProvisioning.create(request);
		}

	}

}
