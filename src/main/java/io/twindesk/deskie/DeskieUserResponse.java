package io.twindesk.deskie;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;

import io.twindesk.rules.SwitchPositions;
import io.twindesk.user.IdentifierType;
import io.twindesk.user.User;
import io.twindesk.user.UserPage;
import io.twindesk.verdict.CurrentFindings;
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

	private static final JsonField LAST_CONTACT_AT = new JsonField("last_contact_at");

	private static final JsonField USER_WHATSAPP_PHONE = new JsonField("user_whatsapp_phone");

	private final DeskieLanguages languages;

	private final WorkspaceContext workspaceContext;

	private final JsonMapper json;

	private final SwitchPositions switches;

	private final CurrentFindings findings;

	private final RandomGenerator random = new SecureRandom();

	DeskieUserResponse(DeskieLanguages languages, WorkspaceContext workspaceContext, JsonMapper json,
			SwitchPositions switches, CurrentFindings findings) {
		this.findings = findings;
		this.languages = languages;
		this.workspaceContext = workspaceContext;
		this.json = json;
		this.switches = switches;
	}

	/** Writes a user as edit, disable, block and restore return it. */
	JsonContent user(User user) {
		return user(user, null, null, false);
	}

	/** Writes a user with the ids of the linked users. */
	JsonContent user(User user, List<Long> linkedUsers) {
		return user(user, null, linkedUsers, false);
	}

	/** Writes a user as view returns it, with the ids of the other linked users. */
	JsonContent view(User user, List<Long> linkedUsers) {
		return user(user, null, linkedUsers, true);
	}

	/** Writes a new user without links, with a password that no other response has. */
	JsonContent created(User user) {
		return user(user, password(), List.of(), false);
	}

	private JsonContent user(User user, @Nullable String password, @Nullable List<Long> linkedUsers,
			boolean lastContact) {
		DeskieUserFormat format = lastContact ? format() : format().withoutLastContact();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(USER_BYTES);
		try (JsonGenerator out = this.json.createGenerator(bytes)) {
			beginUser(out);
			writeFields(out, user, password, format);
			if (linkedUsers != null) {
				out.writeArrayPropertyStart("linked_users");
				linkedUsers.forEach(out::writeNumber);
				out.writeEndArray();
			}
			endUser(out);
		}
		format.assumptions().report(this.switches, lastContact);
		return new JsonContent(bytes.toByteArray());
	}

	/**
	 * Writes a page of users. Deskie sends no array; it numbers the entries from 0 on
	 * each page and counts all matches.
	 * <pre>{"0": {"user": {…}}, "1": {"user": {…}}, "total_count": 2}</pre>
	 * @param withCases whether each user has the number of cases, which is always 0
	 */
	JsonContent page(UserPage page, boolean withCases) {
		if (page.users().isEmpty() && isArrayWhenEmpty(page.total())) {
			return new JsonContent("[]".getBytes(StandardCharsets.UTF_8));
		}
		DeskieUserFormat format = format();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(USER_BYTES * (page.users().size() + 1));
		try (JsonGenerator out = this.json.createGenerator(bytes)) {
			out.writeStartObject();
			int number = 0;
			for (User user : page.users()) {
				out.writeName(String.valueOf(number++));
				beginUser(out);
				writeFields(out, user, null, format);
				if (withCases) {
					out.writeNumberProperty("amount_of_cases", 0);
				}
				endUser(out);
			}
			out.writeNumberProperty("total_count", page.total());
			out.writeEndObject();
		}
		format.assumptions().report(this.switches, true);
		if (page.total() > 1 && !page.users().isEmpty()) {
			this.switches.assume(DeskieSwitches.LIST_ORDER, DeskieSwitches.RESPONSE);
		}
		return new JsonContent(bytes.toByteArray());
	}

	private boolean isArrayWhenEmpty(long total) {
		return ((total == 0) ? this.switches.assume(DeskieSwitches.LIST_EMPTY, DeskieSwitches.RESPONSE)
				: this.switches.assume(DeskieSwitches.LIST_PAST_END, "page"))
			.equals("array");
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

	private DeskieUserFormat format() {
		return DeskieUserFormat.of(this.workspaceContext.get().settings().get(DeskieSettings.TIME_ZONE), this.switches,
				this.findings.get());
	}

	private void writeFields(JsonGenerator out, User user, @Nullable String password, DeskieUserFormat format) {
		format.assumptions().user(user);
		USER_ID.write(out, user.id());
		USER_FULL_NAME.write(out, format.text(user.name().full()));
		DeskieTextField.write(out, user, format);
		THUMBNAIL.write(out, user.thumbnail());
		CONFIRMED.write(out, user.confirmed());
		ACTIVE.write(out, user.active());
		DELETED.write(out, user.deleted());
		String created = DeskieTime.format(user.createdAt(), format.zone());
		boolean unchanged = user.updatedAt().equals(user.createdAt());
		CREATED_AT.write(out, created);
		UPDATED_AT.write(out, unchanged ? created : DeskieTime.format(user.updatedAt(), format.zone()));
		if (format.lastContact()) {
			Instant last = user.lastContactAt();
			LAST_CONTACT_AT.write(out, (last != null) ? DeskieTime.format(last, format.zone()) : "");
		}
		if (password != null) {
			PASSWORD.write(out, password);
		}
		writeIdentifier(out, user, format);
		if (format.screenName()) {
			USER_SCREEN_NAME.write(out, format.text(DeskieIdentifier.screenName(user)));
		}
		LANGUAGE_ID.write(out, this.languages.id(user.language()));
		format.writeCustomFields(out, user.customFieldValues());
	}

	private static void writeIdentifier(JsonGenerator out, User user, DeskieUserFormat format) {
		DeskieIdentifier identifier = DeskieIdentifier.of(user.type());
		TYPE.write(out, format.code(user.type()));
		Object value = identifier.toJson(user);
		format.assumptions().identifier(value);
		JsonField field = (user.type() == IdentifierType.WHATSAPP && format.longWhatsapp()) ? USER_WHATSAPP_PHONE
				: identifier.responseField();
		if (value instanceof Long number && !format.digitsAsText()) {
			field.write(out, number);
		}
		else {
			field.write(out, format.text(value.toString()));
		}
		if (user.type() == IdentifierType.CUSTOM) {
			out.writeStringProperty(DeskieIdentifier.CUSTOM_CHANNEL, format.text(identifier.channel(user)));
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
