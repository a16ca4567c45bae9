package io.twindesk.web;

import java.nio.charset.StandardCharsets;

/**
 * A JSON document that is written already, in UTF-8, to be returned by a controller.
 *
 * @param bytes not to be changed
 */
public record JsonContent(byte[] bytes) {

	public String text() {
		return new String(this.bytes, StandardCharsets.UTF_8);
	}

}
