package io.twindesk.agent;

/** Somebody holds a reservation of this person for this channel. */
public final class ReservationConflictException extends AgentException {

	ReservationConflictException(long userId, long channelId) {
		super("User " + userId + " is reserved for channel " + channelId + " already");
	}

}
