package io.twindesk.user;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A text of a user that a client can set, with a column in {@code users} and a property
 * in {@link UserTextColumns}. An identification code can store it, too.
 */
public enum TextField {

	COMPANY_NAME("companyName", 255), COMPANY_POSITION("companyPosition", 255), NOTE("note", 10_000);

	/** The number of text fields. */
	static final int COUNT = values().length;

	private final String code;

	private final int maxLength;

	TextField(String code, int maxLength) {
		this.code = code;
		this.maxLength = maxLength;
	}

	/** Returns the name in state documents and events. */
	public String code() {
		return this.code;
	}

	/** Returns the maximum length, counted as code points. */
	public int maxLength() {
		return this.maxLength;
	}

	/** Returns the columns of all fields, each after a comma and a prefix. */
	static String columns(String prefix) {
		return Arrays.stream(values())
			.map((field) -> ", " + prefix + field.name().toLowerCase(Locale.ROOT))
			.collect(Collectors.joining());
	}

}
