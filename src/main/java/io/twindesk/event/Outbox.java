package io.twindesk.event;

import org.springframework.stereotype.Service;

@Service
public class Outbox {

	public void send(String to, String subject, String text) {
	}

}
