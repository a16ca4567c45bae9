package io.twindesk.user;

import org.jspecify.annotations.Nullable;

/**
 * A customer writes in.
 *
 * @param identifier by what the channel knows the customer
 * @param screenName the alias that Telegram, Twitter and Instagram show beside a number
 * @param text what is written, which may hold an identification code
 */
public record InboundMessage(Identifier identifier, @Nullable String screenName, @Nullable String fullName,
		String text) {

	/**
	 * What becomes of a contact.
	 *
	 * @param userId the profile of that channel
	 * @param created whether it was made for this
	 * @param recognised whether it is known whose it is: by a code, or because the
	 * channel transmits an e-mail or a phone that somebody has
	 * @param spam whether it comes from somebody who is blocked
	 */
	public record Outcome(long userId, boolean created, boolean recognised, boolean spam) {

	}

}
