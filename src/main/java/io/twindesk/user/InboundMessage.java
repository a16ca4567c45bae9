package io.twindesk.user;

import org.jspecify.annotations.Nullable;

/**
 * A message from a customer.
 *
 * @param identifier the sender's identifier in the channel
 * @param screenName the alias that Telegram, Twitter and Instagram send in addition to a
 * number
 * @param text the message, which may contain an identification code
 */
public record InboundMessage(Identifier identifier, @Nullable String screenName, @Nullable String fullName,
		String text) {

	/**
	 * The result of receiving a message.
	 *
	 * @param userId the user that belongs to the channel's identifier
	 * @param created whether the user was created for this message
	 * @param recognised whether the sender is known: by a code, or because the channel
	 * transmits an e-mail or phone that a user has
	 * @param spam whether the sender is blocked
	 */
	public record Outcome(long userId, boolean created, boolean recognised, boolean spam) {

	}

}
