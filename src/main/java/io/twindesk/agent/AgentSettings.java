package io.twindesk.agent;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The work settings and status of a user.
 *
 * @param dateFormat the user's date format, for example {@code en_GB} or {@code iso}
 * @param groups group ids without duplicates, in the order of the request
 * @param maxChats the maximum number of simultaneous chats
 */
public record AgentSettings(String dateFormat, List<Long> groups, long maxChats, boolean chatSoundNewMessage,
		boolean notifyOnTicketAssignment, boolean ticketIncognitoMode, boolean callsAutoAnswer, Status status) {

	/** The settings of a new user. */
	public static final AgentSettings NEW = new AgentEntity(0).toAgent();

	/**
	 * The current status of a user.
	 *
	 * @param id the id of a status of the workspace, above 0
	 * @param lastInternalCallId the id of the last call sent with a status, if any
	 * @param browserRequestTime the time of the newest applied update; 0 if no update had
	 * one
	 */
	public record Status(long id, boolean locked, @Nullable Long lastInternalCallId, long browserRequestTime) {
	}

}
