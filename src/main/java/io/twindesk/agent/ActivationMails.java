package io.twindesk.agent;

import io.twindesk.event.OutboxService;
import io.twindesk.user.IdentifierType;
import io.twindesk.user.User;

import org.springframework.stereotype.Component;

/** Tells new users that they can sign in. */
@Component
class ActivationMails {

	private final OutboxService outboxService;

	ActivationMails(OutboxService outboxService) {
		this.outboxService = outboxService;
	}

	/**
	 * Within the transaction that makes the user: no mail is sent for one who is not
	 * made.
	 */
	void send(User user) {
		this.outboxService.send(user.identifierValue(IdentifierType.EMAIL), "Your account is ready", """
				Hello %s,

				an account was created for you. Your user name is %s.
				""".formatted(user.name().full(), user.username()));
	}

}
