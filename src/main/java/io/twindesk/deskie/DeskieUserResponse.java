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
import io.twindesk.web.JsonField;
import io.twindesk.workspace.WorkspaceContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Writes users as Deskie does: <code>{"user": {"user_id": …, …}}</code>, with the keys in
 * the order of the vendor's page, the identifier under a key that depends on the user's
 * type, and without null.
 */
@Component
class DeskieUserResponse {

	private static final int PASSWORD_LENGTH = 6;

	/** The approximate size of a user. */
	private static final int USER_BYTES = 600;

	private static final JsonField USER = new JsonField("user");

	private static final JsonField USER_ID = new JsonField("user_id");

	private static final JsonField USER_FULL_NAME = new JsonField("user_full_name");

	private static final JsonField THUMBNAIL = new JsonField("thumbnail");

	private static final JsonField CONFIRMED = new JsonField("confirmed");

	private static final JsonField ACTIVE = new JsonField("active");

	private static final JsonField DELETED = new JsonField("deleted");

	private static final JsonField CREATED_AT = new JsonField("created_at");

	private static final JsonField UPDATED_AT = new JsonField("updated_at");

	private static final JsonField PASSWORD = new JsonField("password");

	private static final JsonField USER_SCREEN_NAME = new JsonField("user_screen_name");

	private static final JsonField LANGUAGE_ID = new JsonField("language_id");

	private static final JsonField TYPE = new JsonField("type");

	private static final JsonField CUSTOM_FIELDS = new JsonField("custom_fields");

	private final DeskieLanguages languages;

	private final WorkspaceContext workspaceContext;

	private final JsonMapper json;

	private final RandomGenerator random = new SecureRandom();

	DeskieUserResponse(DeskieLanguages languages, WorkspaceContext workspaceContext, JsonMapper json) {
		this.languages = languages;
		this.workspaceContext = workspaceContext;
		this.json = json;
	}

	/** Writes a user as edit, disable, block and restore return it. */
	JsonContent user(User user) {
		return user(user, null, null);
	}

	/** Writes a user with the ids of the linked users. */
	JsonContent user(User user, List<Long> linkedUsers) {
		return user(user, null, linkedUsers);
	}

	/** Writes a new user without links, with a password that no other response has. */
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
	 * Writes a page of users. Deskie sends no array; it numbers the entries from 0 on
	 * each page and counts all matches.
	 * <pre>{"0": {"user": {…}}, "1": {"user": {…}}, "total_count": 2}</pre>
	 * @param withCases whether each user has the number of cases, which is always 0
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
		USER.writeName(out);
		out.writeStartObject();
	}

	private static void endUser(JsonGenerator out) {
		out.writeEndObject();
		out.writeEndObject();
	}

	private ZoneId zone() {
		return this.workspaceContext.get().settings().get(DeskieSettings.TIME_ZONE);
	}

	private void writeFields(JsonGenerator out, User user, @Nullable String password, ZoneId zone) {
		USER_ID.write(out, user.id());
		USER_FULL_NAME.write(out, user.name().full());
		DeskieTextField.write(out, user);
		THUMBNAIL.write(out, user.thumbnail());
		CONFIRMED.write(out, user.confirmed());
		ACTIVE.write(out, user.active());
		DELETED.write(out, user.deleted());
		String created = DeskieTime.format(user.createdAt(), zone);
		boolean unchanged = user.updatedAt().equals(user.createdAt());
		CREATED_AT.write(out, created);
		UPDATED_AT.write(out, unchanged ? created : DeskieTime.format(user.updatedAt(), zone));
		if (password != null) {
			PASSWORD.write(out, password);
		}
		writeIdentifier(out, user);
		USER_SCREEN_NAME.write(out, DeskieIdentifier.screenName(user));
		LANGUAGE_ID.write(out, this.languages.id(user.language()));
		CUSTOM_FIELDS.writeName(out);
		// numbers are returned as they were sent: 1.50 stays 1.50
		out.writeRawValue(user.customFieldValues().json());
	}

	private static void writeIdentifier(JsonGenerator out, User user) {
		DeskieIdentifier identifier = DeskieIdentifier.of(user.type());
		TYPE.write(out, DeskieIdentifier.code(user.type()));
		Object value = identifier.toJson(user);
		if (value instanceof Long number) {
			identifier.responseField().write(out, number);
		}
		else {
			identifier.responseField().write(out, value.toString());
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
