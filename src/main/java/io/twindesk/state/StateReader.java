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
import io.twindesk.workspace.WorkspaceService;

import org.springframework.stereotype.Component;

/**
 * Reads state documents, which people write by hand as well: whatever is not there is as
 * in a new workspace or of a new user.
 */
@Component
public class StateReader {

	private static final int MAX_NAME = 40;

	/** Ids have at most 18 digits, so there are as many left as anybody can use up. */
	private static final long MAX_NEXT = 900_000_000_000_000_000L;

	private final WorkspaceService workspaces;

	private final WorkspaceClock clock;

	StateReader(WorkspaceService workspaces, WorkspaceClock clock) {
		this.workspaces = workspaces;
		this.clock = clock;
	}

	/**
	 * Reads a document.
	 * @throws InvalidStateException with everything that is wrong with it
	 */
	public WorkspaceState read(Value document) {
		Map<String, String> faults = new LinkedHashMap<>();
		WorkspaceState state = read(DocumentReader.root("", document, faults), true);
		if (!faults.isEmpty()) {
			throw new InvalidStateException(faults);
		}
		return state;
	}

	/**
	 * Reads a document that is part of something else, whose credentials get new keys.
	 * @param path where it stands there
	 * @param faults takes what is wrong, by its path; what is answered then is of no use
	 */
	public WorkspaceState read(String path, Value document, Map<String, String> faults) {
		return read(DocumentReader.root(path, document, faults), false);
	}

	private WorkspaceState read(DocumentReader root, boolean storesKeys) {
		DocumentReader name = root.field("workspace");
		String workspace = name.isAbsent() ? null : name.text("", MAX_NAME);
		if (workspace != null && !WorkspaceService.isValidName(workspace)) {
			name.error("takes 1 to 40 of a-z, 0-9 and -");
		}
		Map<String, String> settings = settings(root.field("settings"));
		List<CustomField> fields = CustomFieldStateReader.read(root.field("customFields"));
		List<View> views = AgentStateReader.catalogue(root.field("views"));
		Map<Long, DocumentReader> people = people(root.field("users"));
		Map<Long, AgentDetails> agents = new TreeMap<>();
		List<User> users = users(people, fields, views, agents);
		Map<Long, List<Long>> links = links(people);
		people.values().forEach(DocumentReader::rejectUnknown);
		List<IdentificationCode> codes = CodeStateReader.read(root.field("identificationCodes"), this.clock.now());
		List<StoredCredential> credentials = CredentialStateReader.read(root.field("credentials"), people.keySet(),
				storesKeys);
		long next = next(root.field("nextUserId"), people.keySet());
		root.rejectUnknown();
		return new WorkspaceState(workspace, settings, credentials,
				new DirectorySnapshot(next, fields, users, links, codes), new AgentSnapshot(views, agents));
	}

	private Map<String, String> settings(DocumentReader documentReader) {
		Map<String, String> settings = new LinkedHashMap<>();
		documentReader.entries().forEach((name, setting) -> {
			String text = Value.plain(setting.value());
			if (text == null) {
				setting.error("takes a text, a number or true or false");
				return;
			}
			this.workspaces.validate(Map.of(name, text)).values().forEach(setting::error);
			settings.put(name, text);
		});
		return settings;
	}

	/**
	 * Where each person stands, by the number; who has none gets one behind the others.
	 */
	private static Map<Long, DocumentReader> people(DocumentReader list) {
		Map<Long, DocumentReader> people = new TreeMap<>();
		List<DocumentReader> unnumbered = new ArrayList<>();
		for (DocumentReader item : list.items()) {
			DocumentReader id = item.field("id");
			if (!item.isObject()) {
				item.error("takes an object");
			}
			else if (id.isAbsent()) {
				unnumbered.add(item);
			}
			else if (people.putIfAbsent(id.id(), item) != null) {
				id.error("comes twice");
				unnumbered.add(item); // whose other faults are told as well
			}
		}
		long last = people.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
		for (DocumentReader item : unnumbered) {
			people.put(++last, item);
		}
		return people;
	}

	private List<User> users(Map<Long, DocumentReader> people, List<CustomField> fields, List<View> views,
			Map<Long, AgentDetails> agents) {
		Instant now = this.clock.now();
		UserStateReader reading = new UserStateReader(byKey(fields, CustomField::key), now);
		AgentStateReader working = new AgentStateReader(byKey(views, View::id));
		List<User> users = new ArrayList<>();
		people.forEach((id, documentReader) -> {
			users.add(reading.read(documentReader, id));
			DocumentReader agent = documentReader.field("agent");
			if (!agent.isAbsent()) {
				agents.put(id, working.read(agent));
			}
		});
		return users;
	}

	/** A link holds in both directions, and for everybody who is linked with either. */
	private static Map<Long, List<Long>> links(Map<Long, DocumentReader> people) {
		Map<Long, Set<Long>> groups = new TreeMap<>();
		people.forEach((id, documentReader) -> {
			for (DocumentReader item : documentReader.field("linkedUsers").items()) {
				long other = item.id();
				if (!people.containsKey(other)) {
					item.error("is none of the users");
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
			documentReader.error("is to be above every user's id");
		}
		if (next > MAX_NEXT) {
			documentReader.error("is to be at most " + MAX_NEXT + ", so that there are ids behind it");
		}
		return next;
	}

	private static <K, T> Map<K, T> byKey(List<T> all, Function<T, K> key) {
		return all.stream().collect(Collectors.toMap(key, Function.identity(), (one, other) -> one));
	}

}
