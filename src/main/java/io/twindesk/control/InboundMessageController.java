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

/** Receives messages of customers, for which the vendors have no route. */
@RestController
class InboundMessageController {

	private static final int MAX_NAME = 255;

	/** The language of a user that is created by a message. */
	private static final String LANGUAGE = "en";

	private final WorkspaceProvisioning workspaceProvisioning;

	private final InboundMessageService inboundMessageService;

	InboundMessageController(WorkspaceProvisioning workspaceProvisioning, InboundMessageService inboundMessageService) {
		this.workspaceProvisioning = workspaceProvisioning;
		this.inboundMessageService = inboundMessageService;
	}

	/**
	 * Receives a message, <code>{"channel": "telegram", "identifier": "495582869",
	 * "screenName": "@marta", "fullName": "Marta", "text": "Hello, o_37BD49_uv"}</code>.
	 * The last three fields are optional. The channel {@code custom} also has a
	 * {@code customChannel}, the name of the account's own channel.
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
		String customChannel = body.text("customChannel");
		IdentifierType type = IdentifierType.userTypes()
			.stream()
			.filter((one) -> channel != null && one.isNamed(channel))
			.findFirst()
			.orElse(null);
		if (type == null) {
			body.error("channel", "must be one of " + String.join(", ", channels()));
		}
		if (value == null) {
			body.error("identifier", "is required");
		}
		if (customChannel != null && type != IdentifierType.CUSTOM) {
			body.error("customChannel", "must be absent unless the channel is custom");
		}
		if (type == null || value == null) {
			return null;
		}
		try {
			return new Identifier(type, Objects.requireNonNullElse(customChannel, ""), value);
		}
		catch (InvalidIdentifierException ex) {
			body.error("identifier", "must be a valid identifier of the channel " + type.code());
			return null;
		}
	}

	private static @Nullable String name(InputObject body, String field) {
		String name = body.text(field);
		if (name != null && name.codePointCount(0, name.length()) > MAX_NAME) {
			body.error(field, "must have at most " + MAX_NAME + " characters");
		}
		return (name == null || name.isBlank()) ? null : name;
	}

	private static List<String> channels() {
		return IdentifierType.userTypes().stream().map(IdentifierType::code).toList();
	}

	record OutcomeJson(@JsonProperty("user_id") long userId, boolean created, boolean recognised, boolean spam) {

		static OutcomeJson of(InboundMessage.Outcome outcome) {
			return new OutcomeJson(outcome.userId(), outcome.created(), outcome.recognised(), outcome.spam());
		}

	}

}
