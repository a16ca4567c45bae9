package io.twindesk.input;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JsonReaderTests {

	@Test
	void everyKindOfValueIsRead() {
		assertThat(read("{\"a\": [1.50e3, -2, \"x\", true, false, null, {}]}")).isEqualTo(new Value.Object(Map.of("a",
				new Value.Array(List.of(new Value.Number("1.50e3"), new Value.Number("-2"), new Value.Text("x"),
						new Value.Bool(true), new Value.Bool(false), new Value.Null(), new Value.Object(Map.of()))))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "null", "\uFEFF" })
	void anEmptyDocumentIsNull(String document) {
		assertThat(read(document)).isEqualTo(new Value.Null());
	}

	@Test
	void aByteOrderMarkIsSkipped() {
		assertThat(read("\uFEFF1")).isEqualTo(new Value.Number("1"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{", "[1", "{} {}", "1 2", "{\"a\":1,\"a\":2}", "{a:1}", "'a'", "01", "NaN", "// x",
			"\uFEFF\uFEFF1" })
	void invalidJsonIsUnreadable(String document) {
		assertThatExceptionOfType(UnreadableInputException.class).isThrownBy(() -> read(document))
			.satisfies((ex) -> assertThat(ex.source()).isEqualTo(UnreadableInputException.Source.JSON));
	}

	@Test
	void invalidUtf8IsUnreadable() {
		assertThatExceptionOfType(UnreadableInputException.class)
			.isThrownBy(() -> JsonReader.read(new byte[] { '"', (byte) 0xC0, (byte) 0xAF, '"' }));
	}

	@Test
	void atMostAHundredLevelsAreRead() {
		assertThat(read("[".repeat(100) + "]".repeat(100))).isInstanceOf(Value.Array.class);
		assertThatExceptionOfType(UnreadableInputException.class)
			.isThrownBy(() -> read("[".repeat(101) + "]".repeat(101)));
	}

	private static Value read(String document) {
		return JsonReader.read(document.getBytes(StandardCharsets.UTF_8));
	}

}
