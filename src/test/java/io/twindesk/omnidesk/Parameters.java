package io.twindesk.omnidesk;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One parameter of a call that is right otherwise. In tables {@code \n} stands for a line
 * break.
 */
final class Parameters {

	private Parameters() {
	}

	/**
	 * The value is taken, and a read tells it.
	 * @param where a JSON pointer into {@link OmnideskFixture#reads}
	 */
	static void assertTaken(OmnideskFixture omnideskFixture, Endpoint endpoint, String name, String value, String where,
			String expected) {
		omnideskFixture.done(endpoint, endpoint.fields().with(name, value.translateEscapes()));
		assertThat(text(omnideskFixture.reads((endpoint == Endpoint.CREATE) ? 3 : 1).at(where)))
			.isEqualTo(expected.translateEscapes());
	}

	/** The value is refused by the parameter's name, and nothing is changed. */
	static void assertRefused(OmnideskFixture omnideskFixture, Endpoint endpoint, String name, String value) {
		ErrorResponses.assertBrokenAndNothingChanged(omnideskFixture, endpoint,
				endpoint.fields().with(name, value.translateEscapes()), name);
	}

	/** A text as it is, anything else as JSON. */
	static String text(JsonNode node) {
		return node.isString() ? node.asString() : node.toString();
	}

}
