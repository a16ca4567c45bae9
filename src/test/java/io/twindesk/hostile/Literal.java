package io.twindesk.hostile;

/**
 * A literal that is written unchanged, for example a number that no Java type can
 * represent.
 */
record Literal(String spelling) {

	@Override
	public String toString() {
		return this.spelling;
	}

}
