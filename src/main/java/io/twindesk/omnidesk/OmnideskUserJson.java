package io.twindesk.omnidesk;

import java.io.ByteArrayOutputStream;
import java.util.function.BiConsumer;

import io.twindesk.agent.AgentPage;
import io.twindesk.agent.AgentSettings;
import io.twindesk.user.IdentifierType;
import io.twindesk.user.User;
import io.twindesk.user.UserPage;
import io.twindesk.web.JsonContent;
import io.twindesk.web.JsonField;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Writes pages of users as Omnidesk does: an {@link OmnideskList} of {@link OmnideskUser}
 * or {@link OmnideskUser.Summary}, field by field, since lists are the most frequent
 * reads.
 */
@Component
class OmnideskUserJson {

	/** The approximate size of a user. */
	private static final int USER_BYTES = 300;

	private static final JsonField EMAIL = new JsonField("email");

	private static final JsonField TELEPHONE_NUMBER = new JsonField("telephone_number");

	private static final JsonField LANGUAGE = new JsonField("language");

	private static final JsonField DATE_FORMAT = new JsonField("dateFormat");

	private static final JsonField ACTIVE = new JsonField("active");

	private static final JsonField ID = new JsonField("id");

	private static final JsonField LOCKED = new JsonField("locked");

	private static final JsonField TYPE = new JsonField("type");

	private static final JsonField ITEM_START = new JsonField("itemStart");

	private static final JsonField ITEM_TOTAL = new JsonField("itemTotal");

	private static final JsonField ITEM_LIMIT = new JsonField("itemLimit");

	private static final JsonField NAME = new JsonField("name");

	private static final JsonField FIRSTNAME = new JsonField("firstname");

	private static final JsonField LASTNAME = new JsonField("lastname");

	private static final JsonField GROUPS = new JsonField("groups");

	private static final JsonField ITEMS = new JsonField("items");

	private static final JsonField STATUS = new JsonField("status");

	private final JsonMapper json;

	private final OmnideskShape shape;

	private final OmnideskRequestCheck check;

	OmnideskUserJson(JsonMapper json, OmnideskShape shape, OmnideskRequestCheck check) {
		this.check = check;
		this.json = json;
		this.shape = shape;
	}

	/** Writes a page of complete users. */
	JsonContent page(long start, long limit, AgentPage page) {
		return page(start, limit, page.users(), (out, user) -> writeExtended(out, user, page.agent(user.id())));
	}

	/** Writes one complete user as an item of a page. */
	JsonContent user(User user, AgentSettings agentSettings) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(USER_BYTES);
		try (JsonGenerator out = this.json.createGenerator(bytes)) {
			write(out, user, (extended, one) -> writeExtended(extended, one, agentSettings));
		}
		return this.shape.user(new JsonContent(bytes.toByteArray()));
	}

	/** Writes a page of users without extended data. */
	JsonContent names(long start, long limit, UserPage page) {
		return page(start, limit, page, (out, user) -> ACTIVE.write(out, OmnideskUser.isActive(user)));
	}

	private JsonContent page(long start, long limit, UserPage page, BiConsumer<JsonGenerator, User> extendedFields) {
		this.check.page(page, start, limit);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(USER_BYTES * (page.users().size() + 1));
		try (JsonGenerator out = this.json.createGenerator(bytes)) {
			out.writeStartObject();
			TYPE.write(out, "list");
			ITEM_START.write(out, start);
			ITEM_TOTAL.write(out, page.total());
			ITEM_LIMIT.write(out, limit);
			ITEMS.writeName(out);
			out.writeStartArray();
			for (User user : page.users()) {
				write(out, user, extendedFields);
			}
			out.writeEndArray();
			out.writeEndObject();
		}
		return this.shape.users(new JsonContent(bytes.toByteArray()), page.users().isEmpty());
	}

	private static void write(JsonGenerator out, User user, BiConsumer<JsonGenerator, User> extendedFields) {
		out.writeStartObject();
		ID.write(out, user.id());
		NAME.write(out, user.username());
		FIRSTNAME.write(out, user.name().first());
		LASTNAME.write(out, user.name().last());
		extendedFields.accept(out, user);
		out.writeEndObject();
	}

	private static void writeExtended(JsonGenerator out, User user, AgentSettings agentSettings) {
		EMAIL.write(out, user.identifierValue(IdentifierType.EMAIL));
		TELEPHONE_NUMBER.write(out, user.identifierValue(IdentifierType.PHONE));
		LANGUAGE.write(out, user.language());
		DATE_FORMAT.write(out, agentSettings.dateFormat());
		GROUPS.writeName(out);
		out.writeStartArray();
		agentSettings.groups().forEach(out::writeNumber);
		out.writeEndArray();
		ACTIVE.write(out, OmnideskUser.isActive(user));
		STATUS.writeName(out);
		out.writeStartObject();
		ID.write(out, agentSettings.status().id());
		LOCKED.write(out, agentSettings.status().locked());
		out.writeEndObject();
	}

}
