package io.twindesk.deskie;

import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

import io.twindesk.user.CustomValue;
import io.twindesk.user.IdentifierType;
import io.twindesk.user.User;
import io.twindesk.user.UserPage;
import io.twindesk.workspace.CurrentWorkspace;
import io.twindesk.workspace.WorkspaceSettings;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.util.RawValue;

import org.springframework.stereotype.Component;

/**
 * Writes users as Deskie does: <code>{"user": {"user_id": …, …}}</code>, the keys in the
 * order of its page, the identifier under a key that the user's type chooses, and no null
 * anywhere.
 */
@Component
class DeskieUserJson {

	private static final int PASSWORD_LENGTH = 6;

	private final DeskieLanguages languages;

	private final CurrentWorkspace currentWorkspace;

	private final RandomGenerator random = new SecureRandom();

	DeskieUserJson(DeskieLanguages languages, CurrentWorkspace currentWorkspace) {
		this.languages = languages;
		this.currentWorkspace = currentWorkspace;
	}

	/** A user as edit, disable, block and restore answer it. */
	Map<String, Object> user(User user) {
		return wrap(fields(user, null));
	}

	/** A user with the ids of those whom it is linked with. */
	Map<String, Object> user(User user, List<Long> linkedUsers) {
		Map<String, Object> fields = fields(user, null);
		fields.put("linked_users", linkedUsers);
		return wrap(fields);
	}

	/** A new user, linked with nobody, with a password that is told this once. */
	Map<String, Object> created(User user) {
		Map<String, Object> fields = fields(user, password());
		fields.put("linked_users", List.of());
		return wrap(fields);
	}

	/**
	 * A page of users. Deskie sends no array: it numbers the entries from 0 on each page
	 * and counts all matches.
	 * <pre>{"0": {"user": {…}}, "1": {"user": {…}}, "total_count": 2}</pre>
	 * @param withCases whether each user tells its cases; there are none here
	 */
	Map<String, Object> page(UserPage page, boolean withCases) {
		Map<String, Object> entries = new LinkedHashMap<>();
		for (User user : page.users()) {
			Map<String, Object> fields = fields(user, null);
			if (withCases) {
				fields.put("amount_of_cases", 0);
			}
			entries.put(String.valueOf(entries.size()), wrap(fields));
		}
		entries.put("total_count", page.total());
		return entries;
	}

	private static Map<String, Object> wrap(Map<String, Object> fields) {
		return Map.of("user", fields);
	}

	private Map<String, Object> fields(User user, @Nullable String password) {
		ZoneId zone = this.currentWorkspace.get().settings().get(WorkspaceSettings.TIME_ZONE);
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("user_id", user.id());
		fields.put("user_full_name", user.name().full());
		fields.put("company_name", user.companyName());
		fields.put("company_position", user.companyPosition());
		fields.put("thumbnail", user.thumbnail());
		fields.put("confirmed", user.confirmed());
		fields.put("active", user.active());
		fields.put("deleted", user.deleted());
		fields.put("created_at", DeskieTime.answer(user.createdAt(), zone));
		fields.put("updated_at", DeskieTime.answer(user.updatedAt(), zone));
		if (password != null) {
			fields.put("password", password);
		}
		DeskieIdentifier identifier = DeskieIdentifier.of(user.type());
		fields.put("type", DeskieIdentifier.word(user.type()));
		fields.put(identifier.answerKey(), identifier.answer(user));
		if (user.type() == IdentifierType.CUSTOM) {
			fields.put(DeskieIdentifier.CUSTOM_CHANNEL, identifier.channel(user));
		}
		fields.put("user_screen_name", DeskieIdentifier.screenName(user));
		fields.put("language_id", this.languages.id(user.language()));
		fields.put("custom_fields", customFields(user));
		return fields;
	}

	private static Map<String, Object> customFields(User user) {
		Map<String, Object> fields = new LinkedHashMap<>();
		user.customFields().forEach((key, value) -> fields.put(key, json(value)));
		return fields;
	}

	/** Numbers go out as they came in: 1.50 stays 1.50. */
	private static Object json(CustomValue value) {
		return (value instanceof CustomValue.Text text) ? text.literal() : new RawValue(value.literal());
	}

	private String password() {
		StringBuilder letters = new StringBuilder();
		for (int i = 0; i < PASSWORD_LENGTH; i++) {
			letters.append((char) ('a' + this.random.nextInt(26)));
		}
		return letters.toString();
	}

}
