package io.twindesk.testkit;

import java.util.LinkedHashMap;
import java.util.Map;

/** Sends inbound messages of a customer, as the vendor's channels would deliver them. */
public final class InboundSender {

	private final Map<String, Object> body = new LinkedHashMap<>();

	private final WorkspaceClient api;

	InboundSender(WorkspaceClient api, String channel, String identifier) {
		this.api = api;
		this.body.put("channel", channel);
		this.body.put("identifier", identifier);
	}

	/** Sets the name that the customer uses in the channel. */
	public InboundSender screenName(String screenName) {
		this.body.put("screenName", screenName);
		return this;
	}

	/** Sets the customer's name as reported by the channel. */
	public InboundSender fullName(String fullName) {
		this.body.put("fullName", fullName);
		return this;
	}

	/** Sends a message. A known identification code in the text identifies the sender. */
	public Outcome send(String text) {
		this.body.put("text", text);
		JsonObject outcome = JsonObject.of(this.api.call("POST", "/contacts", this.body));
		return new Outcome(outcome.number("user_id"), outcome.isTrue("created"), outcome.isTrue("recognised"),
				outcome.isTrue("spam"));
	}

	/**
	 * The result of an inbound message.
	 *
	 * @param userId id of the user to which the message is assigned
	 * @param created whether that user is new
	 * @param recognised whether an identification code identified the user
	 * @param spam whether that user is blocked
	 */
	public record Outcome(long userId, boolean created, boolean recognised, boolean spam) {
	}

}
