package io.twindesk.agent;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How a person works. Immutable.
 *
 * @param dateFormat how dates are shown to the person, say {@code en_GB} or {@code iso}
 * @param groups each once, in the order in which they were given
 * @param maxChats how many chats the person takes at once
 */
public record AgentSettings(String dateFormat, List<Long> groups, long maxChats, boolean chatSoundNewMessage,
		boolean notifyOnTicketAssignment, boolean ticketIncognitoMode, boolean callsAutoAnswer, Status status) {

	/** Who never was changed. */
	public static final AgentSettings NEW = new AgentEntity(0).toAgent();

	/**
	 * What the person is doing right now.
	 *
	 * @param id of the workspace's own statuses, above 0
	 * @param lastInternalCallId the call that the last status came with, if any did
	 * @param browserRequestTime of the newest update that was applied; 0 if none had one
	 */
	public record Status(long id, boolean locked, @Nullable Long lastInternalCallId, long browserRequestTime) {
	}

}
