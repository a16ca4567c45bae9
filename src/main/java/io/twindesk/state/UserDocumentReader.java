package io.twindesk.state;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.twindesk.agent.AgentDetails;
import io.twindesk.agent.View;
import io.twindesk.agent.ViewService;
import io.twindesk.input.InputObject;
import io.twindesk.input.InvalidInputException;
import io.twindesk.input.Value;
import io.twindesk.user.CustomFieldService;
import io.twindesk.user.CustomFieldValues;
import io.twindesk.user.CustomValue;
import io.twindesk.user.User;
import io.twindesk.user.UserLookup;
import io.twindesk.workspace.WorkspaceClock;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads a user of the current workspace as in a state document, or changes of one. All
 * errors are reported in one exception.
 */
@Component
class UserDocumentReader {

	private static final String CUSTOM_FIELDS = "customFields";

	private static final String LINKED_USERS = "linkedUsers";

	private final CustomFieldService customFieldService;

	private final ViewService viewService;

	private final UserLookup lookup;

	private final WorkspaceClock clock;

	UserDocumentReader(CustomFieldService customFieldService, ViewService viewService, UserLookup lookup,
			WorkspaceClock clock) {
		this.customFieldService = customFieldService;
		this.viewService = viewService;
		this.lookup = lookup;
		this.clock = clock;
	}

	/**
	 * Reads a new user.
	 * @throws InvalidInputException with all errors
	 * @throws UserConflictException if other users have some of the data
	 */
	UserDocument create(Value.Object body) {
		Map<String, String> errors = new LinkedHashMap<>();
		InputObject input = InputObject.at("", body, errors);
		long id = Objects.requireNonNullElse(input.id("id"), 0L);
		if (id >= StateReader.MAX_NEXT) {
			input.error("id", "must be less than " + StateReader.MAX_NEXT + ", so that free ids remain");
		}
		boolean named = !input.isAbsent("username");
		UserDocument document = document(input, user(input, id));
		Map<String, String> conflicts = new LinkedHashMap<>();
		if (id > 0 && this.lookup.exists(id)) {
			conflicts.put("id", "must not be used by another user");
		}
		new UserConflicts(this.lookup, body, 0).find(document.user(), named, conflicts);
		throwIfInvalid(input, errors, conflicts);
		return document;
	}

	/**
	 * Reads the changes of a user. An absent field stays as it is; null stands for the
	 * value of a new user. In an object only the given fields change, and a list is
	 * replaced.
	 * @param agent the stored work data, with defaults if there is none
	 * @throws InvalidInputException with all errors
	 * @throws UserConflictException if other users have some of the data
	 */
	UserDocument change(User before, AgentDetails agent, Value.Object body) {
		Map<String, String> errors = new LinkedHashMap<>();
		InputObject input = InputObject.at("", UserDocumentMerge.merge(before, agent, body), errors);
		if (input.requiredId("id") != before.id()) {
			input.error("id", "must not be changed");
		}
		User changes = user(input, before.id());
		UserDocument document = document(input, changes.withCustomFields(customFields(input, before, changes, body)));
		User after = document.user();
		requireSame(input, "type", before.type(), after.type());
		requireSame(input, "createdAt", before.createdAt(), after.createdAt());
		requireSame(input, "updatedAt", before.updatedAt(), after.updatedAt());
		Map<String, String> conflicts = new LinkedHashMap<>();
		new UserConflicts(this.lookup, body, before.id()).find(after, body.get("username") != null, conflicts);
		throwIfInvalid(input, errors, conflicts);
		return document;
	}

	private User user(InputObject input, long id) {
		return new UserStateReader(this.customFieldService.declared(), this.clock.now()).read(input, id);
	}

	private UserDocument document(InputObject input, User user) {
		InputObject agent = input.object("agent");
		AgentDetails details = (agent != null) ? new AgentStateReader(views()).read(agent) : null;
		return new UserDocument(user, links(input, user.id()), details);
	}

	/**
	 * Returns the custom fields of a user after changes, of which null removes a field.
	 */
	private static Map<String, CustomValue> customFields(InputObject input, User before, User changes,
			Value.Object body) {
		if (body.get(CUSTOM_FIELDS) instanceof Value.Null) {
			return Map.of();
		}
		Map<String, CustomValue> fields = before.customFields();
		if (body.get(CUSTOM_FIELDS) instanceof Value.Object given) {
			fields.keySet().removeIf((key) -> given.get(key) instanceof Value.Null);
		}
		fields.putAll(changes.customFields());
		if (CustomFieldValues.of(fields).json().length() > CustomFieldValues.MAX_LENGTH) {
			input.error(CUSTOM_FIELDS, "must have at most " + CustomFieldValues.MAX_LENGTH + " characters as JSON");
		}
		return fields;
	}

	private Map<Long, View> views() {
		return this.viewService.catalogue().stream().collect(Collectors.toMap(View::id, Function.identity()));
	}

	private @Nullable List<Long> links(InputObject input, long id) {
		if (!input.fields().contains(LINKED_USERS)) {
			input.isAbsent(LINKED_USERS);
			return null;
		}
		Set<Long> links = new LinkedHashSet<>();
		InputObject list = input.list(LINKED_USERS);
		for (String item : list.fields()) {
			long other = list.requiredId(item);
			if (other == id || !this.lookup.exists(other)) {
				list.error(item, "must be the id of another user");
			}
			links.add(other);
		}
		return List.copyOf(links);
	}

	private static void requireSame(InputObject input, String field, Object before, Object after) {
		if (!before.equals(after)) {
			input.error(field, "must not be changed");
		}
	}

	private static void throwIfInvalid(InputObject input, Map<String, String> errors, Map<String, String> conflicts) {
		input.rejectUnknown();
		if (!errors.isEmpty()) {
			conflicts.forEach(errors::putIfAbsent);
			throw InvalidInputException.ofBody(errors);
		}
		if (!conflicts.isEmpty()) {
			throw new UserConflictException(conflicts);
		}
	}

}
