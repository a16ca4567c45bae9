package io.twindesk.control;

import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.twindesk.input.InputObject;
import io.twindesk.input.Value;
import io.twindesk.provisioning.WorkspaceProvisioning;
import io.twindesk.user.Identifier;
import io.twindesk.user.IdentifierType;
import io.twindesk.user.InboundMessage;
import io.twindesk.user.InboundMessageService;
import io.twindesk.user.InvalidIdentifierException;
import io.twindesk.workspace.WorkspaceContext;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets customers write in, which no vendor has a route for. */
@RestController
class InboundMessageController {

	private static final int MAX_NAME = 255;

	/** The language of who writes in first, as of any new user who names none. */
	private static final String LANGUAGE = "en";

	private final WorkspaceProvisioning workspaceProvisioning;

	private final InboundMessageService inboundMessageService;

	InboundMessageController(WorkspaceProvisioning workspaceProvisioning, InboundMessageService inboundMessageService) {
		this.workspaceProvisioning = workspaceProvisioning;
		this.inboundMessageService = inboundMessageService;
	}

	/**
	 * A customer writes in, <code>{"channel": "telegram", "identifier": "495582869",
	 * "screenName": "@marta", "fullName": "Marta", "text": "Hello, o_37BD49_uv"}</code>,
	 * the last three of which may be left out. A custom identifier names the account's
	 * own channel in {@code customChannel}.
	 */
	@PostMapping("/_twindesk/workspaces/{workspace}/contacts")
	OutcomeJson receive(@PathVariable String workspace, Value input) {
		try (WorkspaceContext.Scope scope = this.workspaceProvisioning.open(workspace)) {
			InputObject body = InputObject.body(input);
			Identifier identifier = identifier(body);
			String screenName = name(body, "screenName");
			String fullName = name(body, "fullName");
			String text = body.text("text");
			body.throwIfInvalid();
			InboundMessage inboundMessage = new InboundMessage(Objects.requireNonNull(identifier), screenName, fullName,
					Objects.requireNonNullElse(text, ""));
			return OutcomeJson.of(this.inboundMessageService.receive(inboundMessage, LANGUAGE));
		}
	}

	private static @Nullable Identifier identifier(InputObject body) {
		String channel = body.text("channel");
		String value = body.text("identifier");
		String own = body.text("customChannel");
		IdentifierType type = IdentifierType.userTypes()
			.stream()
			.filter((one) -> channel != null && one.isNamed(channel))
			.findFirst()
			.orElse(null);
		if (type == null) {
			body.error("channel", "takes one of " + String.join(", ", description()));
		}
		if (value == null) {
			body.error("identifier", "takes a text");
		}
		if (own != null && type != IdentifierType.CUSTOM) {
			body.error("customChannel", "is for the channel custom only");
		}
		if (type == null || value == null) {
			return null;
		}
		try {
			return new Identifier(type, Objects.requireNonNullElse(own, ""), value);
		}
		catch (InvalidIdentifierException ex) {
			body.error("identifier", "is none of the channel " + type.code());
			return null;
		}
	}

	private static @Nullable String name(InputObject body, String field) {
		String name = body.text(field);
		if (name != null && name.codePointCount(0, name.length()) > MAX_NAME) {
			body.error(field, "takes at most " + MAX_NAME + " characters");
		}
		return (name == null || name.isBlank()) ? null : name;
	}

	private static List<String> description() {
		return IdentifierType.userTypes().stream().map(IdentifierType::code).toList();
	}

	record OutcomeJson(@JsonProperty("user_id") long userId, boolean created, boolean recognised, boolean spam) {

		static OutcomeJson of(InboundMessage.Outcome outcome) {
			return new OutcomeJson(outcome.userId(), outcome.created(), outcome.recognised(), outcome.spam());
		}

	}

}
