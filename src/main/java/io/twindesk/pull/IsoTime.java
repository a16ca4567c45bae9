package io.twindesk.pull;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;

/** Reads times in the forms of ISO 8601: a date, a time if given, an offset if given. */
final class IsoTime {

	private static final DateTimeFormatter EXTENDED = new DateTimeFormatterBuilder().parseCaseInsensitive()
		.appendPattern("uuuu-MM-dd")
		.optionalStart()
		.appendLiteral('T')
		.append(DateTimeFormatter.ISO_LOCAL_TIME)
		.optionalEnd()
		.appendPattern("[XXX][XX][X]")
		.toFormatter(Locale.ROOT)
		.withResolverStyle(ResolverStyle.STRICT);

	private static final DateTimeFormatter BASIC = new DateTimeFormatterBuilder().parseCaseInsensitive()
		.appendPattern("uuuuMMdd['T'[HHmmss][HHmm]][XXX][XX][X]")
		.toFormatter(Locale.ROOT)
		.withResolverStyle(ResolverStyle.STRICT);

	private IsoTime() {
	}

	/**
	 * Reads a time, empty if the text is none. A date begins at midnight; a time without
	 * an offset is in UTC.
	 */
	static Optional<Instant> read(String text) {
		for (DateTimeFormatter form : new DateTimeFormatter[] { EXTENDED, BASIC }) {
			try {
				return Optional.of(instant(form.parse(text)));
			}
			catch (DateTimeException ex) {
				// perhaps the other form
			}
		}
		return Optional.empty();
	}

	private static Instant instant(TemporalAccessor parsed) {
		LocalTime time = parsed.query(TemporalQueries.localTime());
		ZoneOffset offset = parsed.query(TemporalQueries.offset());
		return LocalDate.from(parsed)
			.atTime((time != null) ? time : LocalTime.MIDNIGHT)
			.toInstant((offset != null) ? offset : ZoneOffset.UTC);
	}

}
