package io.twindesk.omnidesk;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Assertions on one parameter of an otherwise valid request. In tables, {@code \n} stands
 * for a line break.
 */
final class Parameters {

	private Parameters() {
	}

	/**
	 * Asserts that the value is accepted and returned by a read.
	 * @param where a JSON pointer into {@link OmnideskFixture#reads}
	 */
	static void assertTaken(OmnideskFixture omnideskFixture, Endpoint endpoint, String name, String value, String where,
			String expected) {
		omnideskFixture.done(endpoint, endpoint.fields().with(name, value.translateEscapes()));
		assertThat(text(omnideskFixture.reads((endpoint == Endpoint.CREATE) ? 3 : 1).at(where)))
			.isEqualTo(expected.translateEscapes());
	}

	/**
	 * Asserts that the value is rejected with the parameter's name and that nothing has
	 * changed.
	 */
	static void assertRejected(OmnideskFixture omnideskFixture, Endpoint endpoint, String name, String value) {
		ErrorResponses.assertBrokenAndNothingChanged(omnideskFixture, endpoint,
				endpoint.fields().with(name, value.translateEscapes()), name);
	}

	/** Returns a text as it is, any other value as JSON. */
	static String text(JsonNode node) {
		return node.isString() ? node.asString() : node.toString();
	}

}
