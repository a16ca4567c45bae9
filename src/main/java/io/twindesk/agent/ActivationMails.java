package io.twindesk.agent;

import io.twindesk.event.Outbox;
import io.twindesk.user.IdentifierType;
import io.twindesk.user.User;

import org.springframework.stereotype.Component;

/** Tells new users that they can sign in. */
@Component
class ActivationMails {

	private final Outbox outbox;

	ActivationMails(Outbox outbox) {
		this.outbox = outbox;
	}

	/**
	 * Within the transaction that makes the user: no mail is sent for one who is not
	 * made.
	 */
	void send(User user) {
		this.outbox.send(user.identity(IdentifierType.EMAIL), "Your account is ready", """
				Hello %s,

				an account was created for you. Your user name is %s.
				""".formatted(user.name().full(), user.username()));
	}

}
