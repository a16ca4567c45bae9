package io.twindesk.web;

import java.nio.charset.StandardCharsets;

/**
 * A JSON document that is already encoded, returned by a controller.
 *
 * @param bytes the document in UTF-8; must not be changed
 */
public record JsonContent(byte[] bytes) {

	public String text() {
		return new String(this.bytes, StandardCharsets.UTF_8);
	}

}
