package io.twindesk.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.twindesk.access.StoredCredential;
import io.twindesk.agent.AgentDetails;
import io.twindesk.agent.AgentSnapshot;
import io.twindesk.agent.View;
import io.twindesk.input.Value;
import io.twindesk.user.CustomField;
import io.twindesk.user.DirectorySnapshot;
import io.twindesk.user.IdentificationCode;
import io.twindesk.user.User;
import io.twindesk.workspace.WorkspaceClock;
import io.twindesk.workspace.SettingsRegistry;
import io.twindesk.workspace.WorkspaceService;

import org.springframework.stereotype.Component;

/**
 * Reads state documents, which can also be written by hand: missing values are those of a
 * new workspace or a new user.
 */
@Component
public class StateReader {

	private static final int MAX_NAME = 40;

	/** Maximum of the next id. Ids have at most 18 digits, so enough ids remain. */
	private static final long MAX_NEXT = 900_000_000_000_000_000L;

	private final SettingsRegistry settings;

	private final WorkspaceClock clock;

	StateReader(SettingsRegistry settings, WorkspaceClock clock) {
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Reads a document.
	 * @throws InvalidStateException with all errors of the document
	 */
	public WorkspaceState read(Value document) {
		Map<String, String> errors = new LinkedHashMap<>();
		WorkspaceState state = read(DocumentReader.root("", document, errors), true);
		if (!errors.isEmpty()) {
			throw new InvalidStateException(errors);
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
		return read(DocumentReader.root(path, document, errors), false);
	}

	private WorkspaceState read(DocumentReader root, boolean storesKeys) {
		DocumentReader name = root.field("workspace");
		String workspace = name.isAbsent() ? null : name.text("", MAX_NAME);
		if (workspace != null && !WorkspaceService.isValidName(workspace)) {
			name.error("must be 1 to 40 characters of a-z, 0-9 and -");
		}
		Map<String, String> settings = settings(root.field("settings"));
		List<CustomField> fields = CustomFieldStateReader.read(root.field("customFields"));
		List<View> views = AgentStateReader.catalogue(root.field("views"));
		Map<Long, DocumentReader> users = users(root.field("users"));
		Map<Long, AgentDetails> agents = new TreeMap<>();
		List<User> people = readUsers(users, fields, views, agents);
		Map<Long, List<Long>> links = links(users);
		users.values().forEach(DocumentReader::rejectUnknown);
		List<IdentificationCode> codes = CodeStateReader.read(root.field("identificationCodes"), this.clock.now());
		List<StoredCredential> credentials = CredentialStateReader.read(root.field("credentials"), users.keySet(),
				storesKeys);
		long next = next(root.field("nextUserId"), users.keySet());
		root.rejectUnknown();
		return new WorkspaceState(workspace, settings, credentials,
				new DirectorySnapshot(next, fields, people, links, codes), new AgentSnapshot(views, agents));
	}

	private Map<String, String> settings(DocumentReader documentReader) {
		Map<String, String> settings = new LinkedHashMap<>();
		documentReader.entries().forEach((name, setting) -> {
			String text = Value.plain(setting.value());
			if (text == null) {
				setting.error("must be a string, a number or a boolean");
				return;
			}
			this.settings.validate(Map.of(name, text)).values().forEach(setting::error);
			settings.put(name, text);
		});
		return settings;
	}

	/**
	 * Returns the readers of the users by id; a user without an id gets one after the
	 * highest.
	 */
	private static Map<Long, DocumentReader> users(DocumentReader list) {
		Map<Long, DocumentReader> users = new TreeMap<>();
		List<DocumentReader> unnumbered = new ArrayList<>();
		for (DocumentReader item : list.items()) {
			DocumentReader id = item.field("id");
			if (!item.isObject()) {
				item.error("must be an object");
			}
			else if (id.isAbsent()) {
				unnumbered.add(item);
			}
			else if (users.putIfAbsent(id.id(), item) != null) {
				id.error("must be unique");
				unnumbered.add(item); // so that its other errors are reported as well
			}
		}
		long last = users.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
		for (DocumentReader item : unnumbered) {
			users.put(++last, item);
		}
		return users;
	}

	private List<User> readUsers(Map<Long, DocumentReader> documents, List<CustomField> fields, List<View> views,
			Map<Long, AgentDetails> agents) {
		Instant now = this.clock.now();
		UserStateReader userReader = new UserStateReader(byKey(fields, CustomField::key), now);
		AgentStateReader agentReader = new AgentStateReader(byKey(views, View::id));
		List<User> users = new ArrayList<>();
		documents.forEach((id, documentReader) -> {
			users.add(userReader.read(documentReader, id));
			DocumentReader agent = documentReader.field("agent");
			if (!agent.isAbsent()) {
				agents.put(id, agentReader.read(agent));
			}
		});
		return users;
	}

	/** Reads the links, which apply in both directions and to all linked users. */
	private static Map<Long, List<Long>> links(Map<Long, DocumentReader> users) {
		Map<Long, Set<Long>> groups = new TreeMap<>();
		users.forEach((id, documentReader) -> {
			for (DocumentReader item : documentReader.field("linkedUsers").items()) {
				long other = item.id();
				if (!users.containsKey(other)) {
					item.error("must be the id of one of the users");
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

	private static long next(DocumentReader documentReader, Set<Long> ids) {
		long after = new HashSet<>(ids).stream().mapToLong(Long::longValue).max().orElse(0) + 1;
		long next = documentReader.number(after, 1);
		if (next < after) {
			documentReader.error("must be higher than the id of every user");
		}
		if (next > MAX_NEXT) {
			documentReader.error("must be at most " + MAX_NEXT + ", so that free ids remain");
		}
		return next;
	}

	private static <K, T> Map<K, T> byKey(List<T> all, Function<T, K> key) {
		return all.stream().collect(Collectors.toMap(key, Function.identity(), (first, second) -> first));
	}

}
