package io.twindesk.event;

import io.twindesk.agent.ActivationRequested;
import io.twindesk.user.IdentifierType;
import io.twindesk.user.User;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Activation mails to new users. */
@Component
class ActivationMails {

	private final OutboxService outboxService;

	ActivationMails(OutboxService outboxService) {
		this.outboxService = outboxService;
	}

	/**
	 * Stores the mail in the transaction that creates the user, so that no mail is sent
	 * if the transaction is rolled back.
	 */
	@EventListener
	void onActivationRequested(ActivationRequested requested) {
		User user = requested.user();
		this.outboxService.send(user.identifierValue(IdentifierType.EMAIL), "Your account is ready", """
				Hello %s,

				an account was created for you. Your user name is %s.
				""".formatted(user.name().full(), user.username()));
	}

}
