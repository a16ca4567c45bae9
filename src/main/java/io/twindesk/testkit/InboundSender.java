package io.twindesk.testkit;

import java.util.LinkedHashMap;
import java.util.Map;

/** A customer who writes in, as the vendor's channels would tell. */
public final class InboundSender {

	private final Map<String, Object> body = new LinkedHashMap<>();

	private final WorkspaceClient api;

	InboundSender(WorkspaceClient api, String channel, String identifier) {
		this.api = api;
		this.body.put("channel", channel);
		this.body.put("identifier", identifier);
	}

	/** The name that the customer goes by in the channel. */
	public InboundSender screenName(String screenName) {
		this.body.put("screenName", screenName);
		return this;
	}

	/** The name that the channel tells. */
	public InboundSender fullName(String fullName) {
		this.body.put("fullName", fullName);
		return this;
	}

	/** Writes in; a known identification code in the text tells who it is. */
	public Outcome send(String text) {
		this.body.put("text", text);
		JsonObject outcome = JsonObject.of(this.api.call("POST", "/contacts", this.body));
		return new Outcome(outcome.number("user_id"), outcome.isTrue("created"), outcome.isTrue("recognised"),
				outcome.isTrue("spam"));
	}

	/**
	 * What became of it.
	 *
	 * @param userId whose contact it is
	 * @param created whether that user is new
	 * @param recognised whether a code told who it is
	 * @param spam whether that user is blocked
	 */
	public record Outcome(long userId, boolean created, boolean recognised, boolean spam) {
	}

}
