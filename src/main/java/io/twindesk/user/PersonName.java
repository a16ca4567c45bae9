package io.twindesk.user;

/**
 * A person's name in two parts. Who knows one text only writes it as a full name, which
 * is cut at the first space.
 */
public record PersonName(String first, String last) {

	public static final PersonName NONE = new PersonName("", "");

	/** Cuts a full name, without the blanks around it, at its first space. */
	public static PersonName parse(String full) {
		String name = full.strip();
		int space = name.indexOf(' ');
		return (space < 0) ? new PersonName(name, "")
				: new PersonName(name.substring(0, space), name.substring(space + 1));
	}

	/** "First last", or the one that there is. */
	public String full() {
		if (this.first.isEmpty() || this.last.isEmpty()) {
			return this.first + this.last;
		}
		return this.first + " " + this.last;
	}

	/** The form in which names are searched, without case. */
	String key() {
		return TextCondition.fold(full());
	}

	/**
	 * The name after somebody has written a full name over it. A full name written back
	 * unchanged changes neither part, wherever it would have been cut.
	 */
	PersonName withFullName(String fullName) {
		return fullName.strip().equals(full().strip()) ? this : parse(fullName);
	}

}
