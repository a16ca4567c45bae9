package io.twindesk.event;

import io.twindesk.settings.InvalidSettingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the mails that workspaces send. The mail server is configured by {@code
 * spring.mail}.
 *
 * @param from Address that mails are sent from.
 */
@ConfigurationProperties("twindesk.mail")
record MailProperties(@DefaultValue("twindesk@localhost") String from) {

	MailProperties {
		try {
			new InternetAddress(from, true);
		}
		catch (AddressException ex) {
			throw new InvalidSettingException("twindesk.mail.from is '" + from + "', which is not an e-mail address",
					"Set it to an e-mail address, for example twindesk@acme.test");
		}
	}

}
