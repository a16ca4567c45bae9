package io.twindesk.control;

import java.util.LinkedHashMap;
import java.util.Map;

import io.twindesk.state.Seeds;
import io.twindesk.state.StateReader;
import io.twindesk.state.WorkspaceState;
import io.twindesk.web.Value;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Reads what a new workspace is to be filled with. */
@Component
class SeedFields {

	private static final String FIELD = "seed";

	private final Seeds seeds;

	private final StateReader states;

	SeedFields(Seeds seeds, StateReader states) {
		this.seeds = seeds;
		this.states = states;
	}

	/** Reads the field; what is wrong with it is noted in the body. */
	SeedField read(JsonBody body) {
		Value given = body.value(FIELD);
		if (given instanceof Value.Text name) {
			if (this.seeds.credentials(name.text()).isEmpty()) {
				body.fault(FIELD, "is none of the workspaces that were there at the start; there are "
						+ String.join(", ", this.seeds.names()));
			}
			return new SeedField(name.text(), null);
		}
		if (given == null) {
			return new SeedField(null, null);
		}
		Map<String, String> faults = new LinkedHashMap<>();
		WorkspaceState state = this.states.read(FIELD, given, faults);
		faults.forEach(body::fault);
		return new SeedField(null, state);
	}

	/**
	 * A seed, one or the other, or none.
	 *
	 * @param name that of a workspace which was there at the start
	 */
	record SeedField(@Nullable String name, @Nullable WorkspaceState state) {

		Workspaces.Made make(Workspaces workspaces, NewWorkspace request) {
			if (this.name != null) {
				return workspaces.make(request, this.name);
			}
			return (this.state != null) ? workspaces.make(request, this.state) : workspaces.make(request);
		}

	}

}
