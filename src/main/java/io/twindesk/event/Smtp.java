package io.twindesk.event;

import java.nio.charset.StandardCharsets;
import java.util.Date;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends mails to the configured mail server. */
class Smtp {

	private final JavaMailSender server;

	private final MailProperties properties;

	Smtp(JavaMailSender server, MailProperties properties) {
		this.server = server;
		this.properties = properties;
	}

	/** Sends a mail; throws an exception if that fails. */
	void send(Mail mail) {
		this.server.send((message) -> {
			MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
			helper.setFrom(this.properties.from());
			helper.setTo(mail.to());
			helper.setSubject(mail.subject());
			helper.setText(mail.text());
			helper.setSentDate(Date.from(mail.at()));
		});
	}

	/**
	 * Returns whether the mail itself is invalid, so that every further attempt would
	 * fail.
	 */
	static boolean isPermanent(RuntimeException failure) {
		return failure instanceof MailParseException || failure instanceof MailPreparationException;
	}

	/** Returns the innermost cause, which contains the server's reply if there is one. */
	static Throwable cause(RuntimeException failure) {
		Throwable first = (failure instanceof MailSendException rejected && rejected.getMessageExceptions().length > 0)
				? rejected.getMessageExceptions()[0] : failure;
		return NestedExceptionUtils.getMostSpecificCause(first);
	}

}
