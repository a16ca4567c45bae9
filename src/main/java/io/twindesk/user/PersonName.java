package io.twindesk.user;

/**
 * A name in two parts. Clients that know only one text send a full name, which is split
 * at the first space.
 */
public record PersonName(String first, String last) {

	public static final PersonName NONE = new PersonName("", "");

	/** Strips a full name and splits it at its first space. */
	public static PersonName parse(String full) {
		String name = full.strip();
		int space = name.indexOf(' ');
		return (space < 0) ? new PersonName(name, "")
				: new PersonName(name.substring(0, space), name.substring(space + 1));
	}

	/** Returns "First last", or the part that is not empty. */
	public String full() {
		if (this.first.isEmpty() || this.last.isEmpty()) {
			return this.first + this.last;
		}
		return this.first + " " + this.last;
	}

	/** Returns the case-insensitive form in which names are searched. */
	String key() {
		return TextCondition.fold(full());
	}

	/**
	 * Returns the name after a full name was written. A full name that is equal to the
	 * current one changes neither part, even if it would be split differently.
	 */
	PersonName withFullName(String fullName) {
		return fullName.strip().equals(full().strip()) ? this : parse(fullName);
	}

}
