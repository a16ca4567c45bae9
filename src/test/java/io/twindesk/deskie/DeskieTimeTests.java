package io.twindesk.deskie;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import io.twindesk.user.TimeWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DeskieTimeTests {

	private static final ZoneId ZONE = ZoneId.of("Europe/Kaliningrad");

	@ParameterizedTest
	@ValueSource(
			strings = { "Europe/Kyiv", "UTC", "America/St_Johns", "Asia/Kathmandu", "Pacific/Kiritimati", "-00:30" })
	void everyTimeIsWrittenAsTheJdkFormatsIt(String zone) {
		DateTimeFormatter formatter = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
			.withZone(ZoneId.of(zone));
		for (long second = 0; second < 253_370_764_800L; second += 12_345_678L) {
			Instant time = Instant.ofEpochSecond(second);
			assertThat(DeskieTime.format(time, ZoneId.of(zone))).isEqualTo(formatter.format(time));
		}
	}

	@Test
	void aTimeIsWrittenAsOnTheVendorsPage() {
		assertThat(DeskieTime.format(Instant.parse("2014-12-23T08:55:23.9Z"), ZONE))
			.isEqualTo("Tue, 23 Dec 2014 10:55:23 +0200");
	}

	@ParameterizedTest
	@CsvSource({ "2014-12-23, 2014-12-22T22:00:00Z, 2014-12-23T22:00:00Z",
			"2014-12-23 10:55:23, 2014-12-23T08:55:23Z, 2014-12-23T08:55:24Z",
			"1419324923, 2014-12-23T08:55:23Z, 2014-12-23T08:55:24Z", "0, 1970-01-01T00:00:00Z, 1970-01-01T00:00:01Z" })
	void aTextNamesADayOrASecond(String text, Instant begin, Instant end) {
		assertThat(DeskieTime.window(text, text, ZONE)).isEqualTo(new TimeWindow(begin, end));
	}

	@Test
	void aRepeatedHourCoversBothOccurrences() {
		String text = "2026-10-25 03:30:00";
		assertThat(DeskieTime.window(text, text, ZoneId.of("Europe/Kyiv")))
			.isEqualTo(new TimeWindow(Instant.parse("2026-10-25T00:30:00Z"), Instant.parse("2026-10-25T01:30:01Z")));
	}

	@Test
	void anAbsentEndIsOpen() {
		assertThat(DeskieTime.window(null, null, ZONE)).isEqualTo(new TimeWindow(null, null));
		assertThat(DeskieTime.window("0", null, ZONE)).isEqualTo(new TimeWindow(Instant.EPOCH, null));
		assertThat(DeskieTime.window(null, "0", ZONE)).isEqualTo(new TimeWindow(null, Instant.EPOCH.plusSeconds(1)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "-1", "123456789012", "2014-02-30", "2014-2-3", "2014-12-23T10:55:23",
			"2014-12-23 24:00:00", " 2014-12-2" })
	void anotherTextIsRejected(String text) {
		assertThatExceptionOfType(DeskieException.class).isThrownBy(() -> DeskieTime.window(text, null, ZONE))
			.satisfies((error) -> assertThat(error.code()).isEqualTo("wrong_time"));
	}

	@Test
	void anEndBeforeTheBeginningIsRejected() {
		assertThatExceptionOfType(DeskieException.class).isThrownBy(() -> DeskieTime.window("2", "1", ZONE))
			.satisfies((error) -> assertThat(error.code()).isEqualTo("wrong_time_range"));
		assertThatExceptionOfType(DeskieException.class).isThrownBy(() -> DeskieTime.window("1", "0", ZONE));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "01", "+1", "1.0", "0x10", "\uff11", "1234567890123456789", "" })
	void anIdHasOneSpelling(String text) {
		assertThatExceptionOfType(DeskieException.class).isThrownBy(() -> DeskieUserId.read(text))
			.satisfies((error) -> assertThat(error.code()).isEqualTo("user_not_found"));
		assertThat(DeskieUserId.read("123456789012345678")).isEqualTo(123456789012345678L);
	}

}
