package io.twindesk.web;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/** A field of a JSON object whose name is encoded only once. */
public final class JsonField {

	private final SerializableString name;

	public JsonField(String name) {
		this.name = new SerializedString(name);
		this.name.asQuotedUTF8();
	}

	public void write(JsonGenerator out, String value) {
		out.writeName(this.name);
		out.writeString(value);
	}

	public void write(JsonGenerator out, long value) {
		out.writeName(this.name);
		out.writeNumber(value);
	}

	public void write(JsonGenerator out, boolean value) {
		out.writeName(this.name);
		out.writeBoolean(value);
	}

	/** Writes the name; a value must follow. */
	public void writeName(JsonGenerator out) {
		out.writeName(this.name);
	}

}
