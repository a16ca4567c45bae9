package io.twindesk.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.twindesk.access.StoredCredential;
import io.twindesk.agent.AgentDetails;
import io.twindesk.agent.AgentSnapshot;
import io.twindesk.agent.View;
import io.twindesk.input.InputObject;
import io.twindesk.input.InvalidInputException;
import io.twindesk.input.Value;
import io.twindesk.user.CustomField;
import io.twindesk.user.DirectorySnapshot;
import io.twindesk.user.IdentificationCode;
import io.twindesk.user.User;
import io.twindesk.workspace.ClockSetting;
import io.twindesk.workspace.WorkspaceClock;
import io.twindesk.workspace.SettingsRegistry;
import io.twindesk.workspace.WorkspaceService;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads state documents, which can also be written by hand: missing values are those of a
 * new workspace or a new user.
 */
@Component
public class StateReader {

	private static final int MAX_NAME = 40;

	/** Maximum of the next id. Ids have at most 18 digits, so enough ids remain. */
	static final long MAX_NEXT = 900_000_000_000_000_000L;

	private final SettingsRegistry settings;

	private final WorkspaceClock clock;

	StateReader(SettingsRegistry settings, WorkspaceClock clock) {
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Reads a document.
	 * @throws InvalidInputException with all errors of the document
	 */
	public WorkspaceState read(Value document) {
		Map<String, String> errors = new LinkedHashMap<>();
		WorkspaceState state = read("", document, errors, true);
		if (!errors.isEmpty()) {
			throw new InvalidInputException("The state document is invalid; nothing was changed", errors);
		}
		return state;
	}

	/**
	 * Reads a document that is part of another one. Its credentials get new keys.
	 * @param path path of the document within the other one
	 * @param errors receives the errors by path; if there are any, the result must not be
	 * used
	 */
	public WorkspaceState read(String path, Value document, Map<String, String> errors) {
		return read(path, document, errors, false);
	}

	private WorkspaceState read(String path, Value document, Map<String, String> errors, boolean storesKeys) {
		if (!(document instanceof Value.Object)) {
			errors.put(path, "must be an object");
		}
		InputObject root = InputObject.at(path, (document instanceof Value.Object object) ? object : Value.Object.EMPTY,
				errors);
		WorkspaceState state = read(root, storesKeys);
		root.rejectUnknown();
		return state;
	}

	private WorkspaceState read(InputObject root, boolean storesKeys) {
		String workspace = root.text("workspace", MAX_NAME);
		if (workspace != null && !WorkspaceService.isValidName(workspace)) {
			root.error("workspace", "must be 1 to 40 characters of a-z, 0-9 and -");
		}
		Map<String, String> settings = settings(root);
		List<CustomField> fields = CustomFieldStateReader.read(root.objects("customFields"));
		List<View> views = AgentStateReader.catalogue(root.objects("views"));
		Map<Long, InputObject> users = users(root.objects("users"));
		Map<Long, AgentDetails> agents = new TreeMap<>();
		List<User> people = readUsers(users, fields, views, agents);
		Map<Long, List<Long>> links = links(users);
		List<IdentificationCode> codes = CodeStateReader.read(root.objects("identificationCodes"), this.clock.now());
		List<StoredCredential> credentials = CredentialStateReader.read(root.objects("credentials"), users.keySet(),
				storesKeys);
		long next = next(root, users.keySet());
		return new WorkspaceState(workspace, settings, credentials,
				new DirectorySnapshot(next, fields, people, links, codes), new AgentSnapshot(views, agents));
	}

	private Map<String, String> settings(InputObject root) {
		Map<String, String> settings = root.settings("settings");
		this.settings.validate(settings).forEach((name, error) -> root.error("settings." + name, error));
		return settings;
	}

	/**
	 * Returns the readers of the users by id; a user without an id gets one after the
	 * highest.
	 */
	private static Map<Long, InputObject> users(List<InputObject> list) {
		Map<Long, InputObject> users = new TreeMap<>();
		List<InputObject> unnumbered = new ArrayList<>();
		for (InputObject item : list) {
			if (item.isAbsent("id")) {
				unnumbered.add(item);
			}
			else if (users.putIfAbsent(item.requiredId("id"), item) != null) {
				item.error("id", "must be unique");
				unnumbered.add(item); // so that its other errors are reported as well
			}
		}
		long last = users.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
		for (InputObject item : unnumbered) {
			users.put(++last, item);
		}
		return users;
	}

	private List<User> readUsers(Map<Long, InputObject> documents, List<CustomField> fields, List<View> views,
			Map<Long, AgentDetails> agents) {
		UserStateReader userReader = new UserStateReader(byKey(fields, CustomField::key), this.clock.now());
		AgentStateReader agentReader = new AgentStateReader(byKey(views, View::id));
		List<User> users = new ArrayList<>();
		documents.forEach((id, user) -> {
			users.add(userReader.read(user, id));
			InputObject agent = user.object("agent");
			if (agent != null) {
				agents.put(id, agentReader.read(agent));
			}
		});
		return users;
	}

	/** Reads the links, which apply in both directions and to all linked users. */
	private static Map<Long, List<Long>> links(Map<Long, InputObject> users) {
		Map<Long, Set<Long>> groups = new TreeMap<>();
		users.forEach((id, user) -> {
			InputObject list = user.list("linkedUsers");
			for (String item : list.fields()) {
				long other = list.requiredId(item);
				if (!users.containsKey(other)) {
					list.error(item, "must be the id of one of the users");
					continue;
				}
				Set<Long> merged = new TreeSet<>(groups.getOrDefault(id, Set.of(id)));
				merged.addAll(groups.getOrDefault(other, Set.of(other)));
				merged.forEach((member) -> groups.put(member, merged));
			}
		});
		Map<Long, List<Long>> links = new TreeMap<>();
		groups.forEach((id, members) -> {
			Set<Long> others = new LinkedHashSet<>(members);
			others.remove(id);
			if (!others.isEmpty()) {
				links.put(id, List.copyOf(others));
			}
		});
		return links;
	}

	private static long next(InputObject root, Set<Long> ids) {
		long after = ids.stream().mapToLong(Long::longValue).max().orElse(0) + 1;
		long next = Objects.requireNonNullElse(root.number("nextUserId", 1, Long.MAX_VALUE), after);
		if (next < after) {
			root.error("nextUserId", "must be higher than the id of every user");
		}
		if (next > MAX_NEXT) {
			root.error("nextUserId", "must be at most " + MAX_NEXT + ", so that free ids remain");
		}
		return next;
	}

	/** Reads a time within the range of a workspace's clock. */
	static @Nullable Instant time(InputObject input, String field) {
		return input.instant(field, ClockSetting.EARLIEST, ClockSetting.END);
	}

	static Instant time(InputObject input, String field, Instant defaultValue) {
		return Objects.requireNonNullElse(time(input, field), defaultValue);
	}

	private static <K, T> Map<K, T> byKey(List<T> all, Function<T, K> key) {
		return all.stream().collect(Collectors.toMap(key, Function.identity(), (first, second) -> first));
	}

}
