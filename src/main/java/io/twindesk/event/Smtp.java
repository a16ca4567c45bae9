package io.twindesk.event;

import java.nio.charset.StandardCharsets;
import java.util.Date;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.mail.javamail.MimeMessagePreparator;

/** The mail server that takes the mails of all workspaces. */
class Smtp {

	private final JavaMailSender server;

	private final MailProperties properties;

	Smtp(JavaMailSender server, MailProperties properties) {
		this.server = server;
		this.properties = properties;
	}

	/** Hands a mail over, or throws whatever was in the way. */
	void send(Mail mail) {
		MimeMessagePreparator letter = (message) -> {
			MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
			helper.setFrom(this.properties.from());
			helper.setTo(mail.to());
			helper.setSubject(mail.subject());
			helper.setText(mail.text());
			helper.setSentDate(Date.from(mail.at()));
		};
		this.server.send(letter);
	}

	/** Whether the mail itself is at fault, so that no other attempt will go better. */
	static boolean isPermanent(RuntimeException failure) {
		return failure instanceof MailParseException || failure instanceof MailPreparationException;
	}

	/** The innermost cause: the server's own words, where it has said any. */
	static Throwable cause(RuntimeException failure) {
		if (failure instanceof MailSendException refused && refused.getMessageExceptions().length > 0) {
			return NestedExceptionUtils.getMostSpecificCause(refused.getMessageExceptions()[0]);
		}
		return NestedExceptionUtils.getMostSpecificCause(failure);
	}

}
