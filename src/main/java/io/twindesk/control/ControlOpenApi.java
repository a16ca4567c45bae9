package io.twindesk.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.twindesk.access.Permission;
import io.twindesk.openapi.ApiBody;
import io.twindesk.openapi.ApiDescription;
import io.twindesk.openapi.ApiOperation;
import io.twindesk.openapi.ApiParameter;
import io.twindesk.openapi.ApiRoute;
import io.twindesk.openapi.Schema;
import io.twindesk.workspace.Setting;
import io.twindesk.workspace.WorkspaceService;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/** What the control API's document says: what stands on its handlers. */
@Component
class ControlOpenApi implements ApiDescription {

	private final WorkspaceService workspaces;

	ControlOpenApi(WorkspaceService workspaces) {
		this.workspaces = workspaces;
	}

	@Override
	public String name() {
		return "control";
	}

	@Override
	public String title() {
		return "Twindesk control API";
	}

	@Override
	public String introduction() {
		return """
				Twindesk's own API, no vendor's: workspaces, their keys and settings, and what tests need beside
				the vendors' routes. Errors are problem details (RFC 9457) that name the field at fault. Who may
				call is said by `twindesk.control.access`; the token is asked for only where that is `token`.
				""";
	}

	@Override
	public boolean owns(ApiRoute route) {
		return route.path().equals("/_twindesk") || route.path().startsWith("/_twindesk/");
	}

	@Override
	public ApiOperation describe(ApiRoute route) {
		ControlOperation declared = route.handler().getMethodAnnotation(ControlOperation.class);
		if (declared == null) {
			throw new IllegalStateException(route.method() + " " + route.path() + " has no @ControlOperation");
		}
		ApiOperation operation = new ApiOperation(declared.value(), tag(declared), declared.summary(),
				declared.description().isEmpty() ? declared.summary() + "." : declared.description());
		route.variables()
			.forEach((variable) -> operation.parameter(ApiParameter.path(variable, Schema.text(), which(variable))));
		for (ControlOperation.Parameter parameter : declared.query()) {
			operation
				.parameter(ApiParameter.query(parameter.name(), Schema.read(parameter.schema()), parameter.sentence()));
		}
		if (!declared.body().isEmpty()) {
			operation.body(ApiBody.json(Schema.read(declared.body()), example(declared), "As JSON."));
		}
		if (declared.open()) {
			operation.open();
		}
		ControlResponseDocs.of(route, declared).forEach(operation::answer);
		return operation;
	}

	private static String which(String variable) {
		return switch (variable) {
			case "id", "name" -> "Which one, by its " + variable + ".";
			default -> "Which " + variable + ", by its name.";
		};
	}

	@Override
	public Map<String, String> tags() {
		Map<String, String> tags = new LinkedHashMap<>();
		tags.put("server", "The server as a whole.");
		tags.put("workspaces", "Accounts of their own.");
		tags.put("credentials", "The keys that open a workspace.");
		tags.put("state", "Workspaces as whole documents.");
		tags.put("snapshots", "What a workspace held at some time.");
		tags.put("clock", "The time that a workspace goes by.");
		tags.put("faults", "What goes wrong because somebody asks for it.");
		tags.put("requests", "The journal of a workspace's calls.");
		tags.put("audit", "Who did what.");
		tags.put("contacts", "Customers who write in.");
		tags.put("events", "What happens, as it happens.");
		tags.put("mails", "What a workspace has mailed.");
		tags.put("documents", "What the APIs say of themselves.");
		return tags;
	}

	@Override
	public Map<String, Schema> schemas() {
		Map<String, Schema> schemas = new LinkedHashMap<>();
		schemas.put("Permission",
				Schema.text().with("enum", List.of(Permission.values()).stream().map(Enum::name).toList()));
		schemas.put("Problem", ControlResponseDocs.problem());
		Schema settings = Schema.object();
		for (Setting<?> setting : this.workspaces.settings().values()) {
			settings = settings.property(setting.name(), schema(setting));
		}
		schemas.put("Settings", settings.closed());
		schemas.put("State", Schema.read(StateSchema.STATE));
		return schemas;
	}

	@Override
	public Map<String, Object> key() {
		return Map.of("type", "http", "scheme", "bearer", "description",
				"The value of `twindesk.control.token`, where `twindesk.control.access` is `token`.");
	}

	/** The middle of its name. */
	private static String tag(ControlOperation declared) {
		return declared.value().split("\\.")[1];
	}

	private static @Nullable Object example(ControlOperation declared) {
		return declared.example().isEmpty() ? null : JsonMapper.shared().readValue(declared.example(), Object.class);
	}

	/** What a setting takes is told in the words in which it refuses. */
	private static Schema schema(Setting<?> setting) {
		Object initial = setting.initial();
		if (initial instanceof Boolean) {
			return Schema.flag().with("default", initial);
		}
		if (initial instanceof Integer) {
			return Schema.integer().with("default", initial).with("minimum", 0).with("maximum", 999_999_999);
		}
		return Schema.text().with("default", String.valueOf(initial)).sentence("It " + refusal(setting) + ".");
	}

	private static String refusal(Setting<?> setting) {
		try {
			return "takes any text, " + setting.reader().apply("?") + " too";
		}
		catch (IllegalArgumentException ex) {
			return String.valueOf(ex.getMessage());
		}
	}

}
