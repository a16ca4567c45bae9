package io.twindesk.calibration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class JsonLayoutTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{}                                                          | UNKNOWN
			[]                                                          | UNKNOWN
			-1.5e3                                                      | UNKNOWN
			{"a":[1,{"b: \\"{":true}]}                                  | COMPACT
			{"a":{}}                                                    | COMPACT
			{~    "a": {},~    "b": [~        1,~        null~    ]~}   | PRETTY
			{~    "a": [],~    "b": " {~ "~}~                           | PRETTY
			{~  "a": 1~}                                                | OTHER
			{~\t"a": 1~}                                                | OTHER
			{"a": 1}                                                    | OTHER
			{ "a":1}                                                    | OTHER
			{ }                                                         | OTHER
			""")
	void whiteSpaceIsRecognised(String json, JsonLayout layout) {
		assertThat(JsonLayout.of(json.replace('~', '\n'))).isEqualTo(layout);
	}

	@ParameterizedTest
	@CsvSource({ "'{\"a\":\"b', COMPACT", "'{\"a\":\"b\\', COMPACT", "'{', UNKNOWN", "'', UNKNOWN", "']', UNKNOWN" })
	void brokenJsonHasALayout(String json, JsonLayout layout) {
		assertThat(JsonLayout.of(json)).isEqualTo(layout);
	}

}
