package io.twindesk.agent;

/** Thrown when the user is already reserved for the channel. */
public final class ReservationConflictException extends AgentException {

	ReservationConflictException(long userId, long channelId) {
		super("User " + userId + " is reserved for channel " + channelId + " already");
	}

}
