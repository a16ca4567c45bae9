package io.twindesk.pull;

/** Replaces the names of people, companies and positions. */
final class NamePseudonyms {

	private final TextPseudonyms texts;

	NamePseudonyms(KeyedHash hash, TextPseudonyms texts) {
		this.texts = texts;
	}

	String first(String name) {
		return this.texts.replace(name);
	}

	String last(String name) {
		return this.texts.replace(name);
	}

	String company(String name) {
		return this.texts.replace(name);
	}

	String position(String name) {
		return this.texts.replace(name);
	}

}
