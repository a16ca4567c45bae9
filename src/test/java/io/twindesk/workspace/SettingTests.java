package io.twindesk.workspace;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SettingTests {

	private static final Setting<Boolean> FLAG = Setting.flag("flag", true);

	private static final Setting<Integer> COUNT = Setting.count("count", 7);

	@Test
	void anUnsetSettingHasItsInitialValue() {
		WorkspaceSettings settings = new WorkspaceSettings(Map.of());
		assertThat(settings.get(FLAG)).isTrue();
		assertThat(settings.get(COUNT)).isEqualTo(7);
	}

	@Test
	void aSettingIsReadFromItsText() {
		WorkspaceSettings settings = new WorkspaceSettings(Map.of("flag", "false", "count", "0"));
		assertThat(settings.get(FLAG)).isFalse();
		assertThat(settings.get(COUNT)).isZero();
	}

	@ParameterizedTest(name = "\"{0}\"")
	@ValueSource(strings = { "", "True", "1", "yes", " true" })
	void aFlagIsTrueOrFalse(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> FLAG.reader().apply(text))
			.withMessage("must be true or false");
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "0, 0", "007, 7", "999999999, 999999999" })
	void aCountIsAWholeNumber(String text, int count) {
		assertThat(COUNT.reader().apply(text)).isEqualTo(count);
	}

	@ParameterizedTest(name = "\"{0}\"")
	@ValueSource(strings = { "", "-1", "1.5", "many", "1000000000", "99999999999999999999", " 1" })
	void anInvalidCountIsRejected(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> COUNT.reader().apply(text))
			.withMessage("must be a whole number from 0 to 999999999");
	}

}
