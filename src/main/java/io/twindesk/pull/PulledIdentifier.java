package io.twindesk.pull;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.twindesk.input.Value;

/**
 * An identifier of a user in the form of a state document.
 *
 * @param type code of the type
 * @param channel the account's own channel if the type is custom, empty for other types
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record PulledIdentifier(String type, String channel, String value) {

	static PulledIdentifier of(Value.Object document) {
		return new PulledIdentifier(VendorFields.text(document, "type"), VendorFields.text(document, "channel"),
				VendorFields.text(document, "value"));
	}

	PulledIdentifier withValue(String replacement) {
		return new PulledIdentifier(this.type, this.channel, replacement);
	}

}
