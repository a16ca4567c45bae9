package io.twindesk.deskie;

import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DeskieSettingsTests {

	@Test
	void theTimeZoneIsThatOfTheVendorUnlessItIsSet() {
		assertThat(DeskieSettings.TIME_ZONE.initial()).isEqualTo(ZoneId.of("Europe/Kyiv"));
		assertThat(DeskieSettings.TIME_ZONE.reader().apply("UTC")).isEqualTo(ZoneId.of("UTC"));
	}

	@ParameterizedTest(name = "\"{0}\"")
	@ValueSource(strings = { "", "Kyiv", "Mars/Olympus", "+25:00" })
	void anUnknownTimeZoneIsRejected(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> DeskieSettings.TIME_ZONE.reader().apply(text))
			.withMessage("must be a time zone such as Europe/Kyiv or UTC");
	}

}
