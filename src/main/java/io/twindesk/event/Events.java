package io.twindesk.event;

import java.util.Map;

import org.springframework.stereotype.Service;

@Service
public class Events {

	public void publish(String type, Map<String, ?> detail) {
	}

}
