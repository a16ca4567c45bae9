package io.twindesk.testkit;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class JsonTests {

	@Test
	void allKindsOfValuesAreRead() {
		Map<String, Object> expected = new LinkedHashMap<>();
		expected.put("text", "a \"b\" \\ \n é \uD83D\uDE00");
		expected.put("numbers", List.of(new BigDecimal("-1.50"), new BigDecimal("2E+3"), new BigDecimal("0")));
		expected.put("flags", List.of(true, false));
		expected.put("nothing", null);
		expected.put("empty", List.of(Map.of(), List.of()));
		assertThat(JsonReader.read("""
				{ "text": "a \\"b\\" \\\\ \\n \\u00e9 \\ud83d\\ude00", "numbers": [-1.50, 2E+3,0],
				"flags" : [true,false], "nothing": null, "empty": [{}, [ ]] }
				""")).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "{\"a\"}", "{\"a\":1,}", "[1 2]", "[1", "\"a", "\"\\u00", "tru", "1 2", "{1:2}",
			"nul", "-", "\"\\" })
	void invalidJsonIsRejected(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> JsonReader.read(text));
	}

	@Test
	void jacksonReadsWhatTheWriterWrites() {
		List<Object> values = new ArrayList<>(List.of("\"quoted\" \\ \u0001 \n \uD83D\uDE00 é", 1, 2.5, true,
				Map.of("by", Duration.ofHours(1)), Map.of(), List.of()));
		values.add(null);
		String written = JsonWriter.write(values);
		values.set(4, Map.of("by", "PT1H"));
		assertThat(JsonMapper.shared().readValue(written, List.class)).isEqualTo(values);
	}

	@Test
	void aRawDocumentIsWrittenUnchanged() {
		assertThat(JsonWriter.write(Map.of("seed", new JsonWriter.Raw("{ }")))).isEqualTo("{\"seed\":{ }}");
	}

}
