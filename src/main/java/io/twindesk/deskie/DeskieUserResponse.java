package io.twindesk.deskie;

import java.io.ByteArrayOutputStream;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.List;
import java.util.random.RandomGenerator;

import io.twindesk.user.IdentifierType;
import io.twindesk.user.User;
import io.twindesk.user.UserPage;
import io.twindesk.web.JsonContent;
import io.twindesk.workspace.WorkspaceContext;
import io.twindesk.workspace.WorkspaceSettings;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Writes users as Deskie does: <code>{"user": {"user_id": …, …}}</code>, the keys in the
 * order of its page, the identifier under a key that the user's type chooses, and no null
 * anywhere.
 */
@Component
class DeskieUserResponse {

	private static final int PASSWORD_LENGTH = 6;

	/** About what a user takes. */
	private static final int USER_BYTES = 600;

	private final DeskieLanguages languages;

	private final WorkspaceContext workspaceContext;

	private final JsonMapper json;

	private final RandomGenerator random = new SecureRandom();

	DeskieUserResponse(DeskieLanguages languages, WorkspaceContext workspaceContext, JsonMapper json) {
		this.languages = languages;
		this.workspaceContext = workspaceContext;
		this.json = json;
	}

	/** A user as edit, disable, block and restore return it. */
	JsonContent user(User user) {
		return user(user, null, null);
	}

	/** A user with the ids of the linked users. */
	JsonContent user(User user, List<Long> linkedUsers) {
		return user(user, null, linkedUsers);
	}

	/** A new user without links, with a password that is returned only here. */
	JsonContent created(User user) {
		return user(user, password(), List.of());
	}

	private JsonContent user(User user, @Nullable String password, @Nullable List<Long> linkedUsers) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(USER_BYTES);
		try (JsonGenerator out = this.json.createGenerator(bytes)) {
			beginUser(out);
			writeFields(out, user, password, zone());
			if (linkedUsers != null) {
				out.writeArrayPropertyStart("linked_users");
				linkedUsers.forEach(out::writeNumber);
				out.writeEndArray();
			}
			endUser(out);
		}
		return new JsonContent(bytes.toByteArray());
	}

	/**
	 * A page of users. Deskie sends no array: it numbers the entries from 0 on each page
	 * and counts all matches.
	 * <pre>{"0": {"user": {…}}, "1": {"user": {…}}, "total_count": 2}</pre>
	 * @param withCases whether each user has the number of its cases; there are none here
	 */
	JsonContent page(UserPage page, boolean withCases) {
		ZoneId zone = zone();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(USER_BYTES * (page.users().size() + 1));
		try (JsonGenerator out = this.json.createGenerator(bytes)) {
			out.writeStartObject();
			int number = 0;
			for (User user : page.users()) {
				out.writeName(String.valueOf(number++));
				beginUser(out);
				writeFields(out, user, null, zone);
				if (withCases) {
					out.writeNumberProperty("amount_of_cases", 0);
				}
				endUser(out);
			}
			out.writeNumberProperty("total_count", page.total());
			out.writeEndObject();
		}
		return new JsonContent(bytes.toByteArray());
	}

	private static void beginUser(JsonGenerator out) {
		out.writeStartObject();
		out.writeObjectPropertyStart("user");
	}

	private static void endUser(JsonGenerator out) {
		out.writeEndObject();
		out.writeEndObject();
	}

	private ZoneId zone() {
		return this.workspaceContext.get().settings().get(WorkspaceSettings.TIME_ZONE);
	}

	private void writeFields(JsonGenerator out, User user, @Nullable String password, ZoneId zone) {
		out.writeNumberProperty("user_id", user.id());
		out.writeStringProperty("user_full_name", user.name().full());
		out.writeStringProperty("company_name", user.companyName());
		out.writeStringProperty("company_position", user.companyPosition());
		out.writeStringProperty("thumbnail", user.thumbnail());
		out.writeBooleanProperty("confirmed", user.confirmed());
		out.writeBooleanProperty("active", user.active());
		out.writeBooleanProperty("deleted", user.deleted());
		out.writeStringProperty("created_at", DeskieTime.format(user.createdAt(), zone));
		out.writeStringProperty("updated_at", DeskieTime.format(user.updatedAt(), zone));
		if (password != null) {
			out.writeStringProperty("password", password);
		}
		writeIdentifier(out, user);
		out.writeStringProperty("user_screen_name", DeskieIdentifier.screenName(user));
		out.writeNumberProperty("language_id", this.languages.id(user.language()));
		out.writeName("custom_fields");
		// numbers go out as they came in: 1.50 stays 1.50
		out.writeRawValue(user.customFieldValues().json());
	}

	private static void writeIdentifier(JsonGenerator out, User user) {
		DeskieIdentifier identifier = DeskieIdentifier.of(user.type());
		out.writeStringProperty("type", DeskieIdentifier.code(user.type()));
		Object value = identifier.toJson(user);
		if (value instanceof Long number) {
			out.writeNumberProperty(identifier.responseKey(), number);
		}
		else {
			out.writeStringProperty(identifier.responseKey(), value.toString());
		}
		if (user.type() == IdentifierType.CUSTOM) {
			out.writeStringProperty(DeskieIdentifier.CUSTOM_CHANNEL, identifier.channel(user));
		}
	}

	private String password() {
		StringBuilder letters = new StringBuilder();
		for (int i = 0; i < PASSWORD_LENGTH; i++) {
			letters.append((char) ('a' + this.random.nextInt(26)));
		}
		return letters.toString();
	}

}
