package io.twindesk.hostile;

/** Stands in a body as it is spelled, such as a number that no type of Java's has. */
record Literal(String spelling) {

	@Override
	public String toString() {
		return this.spelling;
	}

}
