package io.twindesk.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A dialect whose switches a live account can decide. */
public enum CalibrationDialect {

	/** All switches; some only with writes. */
	DESKIE,

	/** Only the switches that reads decide, because no operation deletes a user. */
	OMNIDESK;

	/** Returns the dialect of a name as it is in switches, empty for an unknown name. */
	public static Optional<CalibrationDialect> of(String code) {
		return Arrays.stream(values()).filter((dialect) -> dialect.code().equals(code)).findFirst();
	}

	/** Returns the names of all dialects. */
	public static List<String> codes() {
		return Arrays.stream(values()).map(CalibrationDialect::code).toList();
	}

	/** Returns the name as it is in switches. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
