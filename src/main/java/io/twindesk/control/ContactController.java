package io.twindesk.control;

import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.twindesk.user.Contact;
import io.twindesk.user.Contacts;
import io.twindesk.user.Identifier;
import io.twindesk.user.IdentifierType;
import io.twindesk.user.InvalidIdentifierException;
import io.twindesk.web.Value;
import io.twindesk.workspace.CurrentWorkspace;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets customers write in, which no vendor has a route for. */
@RestController
class ContactController {

	private static final int MAX_NAME = 255;

	/** The language of who writes in first, as of any new user who names none. */
	private static final String LANGUAGE = "en";

	private final Workspaces workspaces;

	private final Contacts contacts;

	ContactController(Workspaces workspaces, Contacts contacts) {
		this.workspaces = workspaces;
		this.contacts = contacts;
	}

	/**
	 * A customer writes in, <code>{"channel": "telegram", "identifier": "495582869",
	 * "screenName": "@marta", "fullName": "Marta", "text": "Hello, o_37BD49_uv"}</code>,
	 * the last three of which may be left out. A custom identifier names the account's
	 * own channel in {@code customChannel}.
	 */
	@ControlOperation(value = "control.contacts.arrive", summary = "Let a customer write in",
			description = "Unknown identifiers become profiles, a known code in the text recognises them, a blocked "
					+ "customer's contact is spam.",
			body = ControlSchemas.CONTACT, example = ControlSchemas.CONTACT_EXAMPLE, refusals = 409,
			answers = "What became of it.")
	@PostMapping("/_twindesk/workspaces/{workspace}/contacts")
	OutcomeJson arrive(@PathVariable String workspace, Value given) {
		try (CurrentWorkspace.Visit visit = this.workspaces.enter(workspace)) {
			JsonBody body = new JsonBody(given);
			Identifier identifier = identifier(body);
			String screenName = name(body, "screenName");
			String fullName = name(body, "fullName");
			String text = body.text("text");
			body.done();
			Contact contact = new Contact(Objects.requireNonNull(identifier), screenName, fullName,
					Objects.requireNonNullElse(text, ""));
			return OutcomeJson.of(this.contacts.arrive(contact, LANGUAGE));
		}
	}

	private static @Nullable Identifier identifier(JsonBody body) {
		String channel = body.text("channel");
		String value = body.text("identifier");
		String own = body.text("customChannel");
		IdentifierType type = IdentifierType.userTypes()
			.stream()
			.filter((one) -> channel != null && one.isNamed(channel))
			.findFirst()
			.orElse(null);
		if (type == null) {
			body.fault("channel", "takes one of " + String.join(", ", words()));
		}
		if (value == null) {
			body.fault("identifier", "takes a text");
		}
		if (own != null && type != IdentifierType.CUSTOM) {
			body.fault("customChannel", "is for the channel custom only");
		}
		if (type == null || value == null) {
			return null;
		}
		try {
			return new Identifier(type, Objects.requireNonNullElse(own, ""), value);
		}
		catch (InvalidIdentifierException ex) {
			body.fault("identifier", "is none of the channel " + type.word());
			return null;
		}
	}

	private static @Nullable String name(JsonBody body, String field) {
		String name = body.text(field);
		if (name != null && name.codePointCount(0, name.length()) > MAX_NAME) {
			body.fault(field, "takes at most " + MAX_NAME + " characters");
		}
		return (name == null || name.isBlank()) ? null : name;
	}

	private static List<String> words() {
		return IdentifierType.userTypes().stream().map(IdentifierType::word).toList();
	}

	record OutcomeJson(@JsonProperty("user_id") long userId, boolean created, boolean recognised, boolean spam) {

		static OutcomeJson of(Contact.Outcome outcome) {
			return new OutcomeJson(outcome.userId(), outcome.created(), outcome.recognised(), outcome.spam());
		}

	}

}
