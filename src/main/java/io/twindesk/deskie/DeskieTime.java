package io.twindesk.deskie;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

import io.twindesk.user.TimeWindow;
import org.jspecify.annotations.Nullable;

/**
 * Deskie's times: {@code Tue, 23 Dec 2014 10:55:23 +0200} in responses, and in filters a
 * date, a date with a time, or seconds since 1970. All are in the workspace's time zone.
 */
final class DeskieTime {

	private static final String[] DAYS = { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" };

	private static final String[] MONTHS = { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct",
			"Nov", "Dec" };

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT)
		.withResolverStyle(ResolverStyle.STRICT);

	private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
		.withResolverStyle(ResolverStyle.STRICT);

	private DeskieTime() {
	}

	/**
	 * Formats a time without {@link DateTimeFormatter}, which takes ten times as long; a
	 * page of users has two hundred times.
	 */
	static String format(Instant time, ZoneId zone) {
		ZoneOffset offset = zone.getRules().getOffset(time);
		LocalDateTime local = LocalDateTime.ofEpochSecond(time.getEpochSecond(), 0, offset);
		StringBuilder text = new StringBuilder(31).append(DAYS[local.getDayOfWeek().ordinal()]).append(", ");
		twoDigits(text, local.getDayOfMonth()).append(' ').append(MONTHS[local.getMonthValue() - 1]).append(' ');
		int year = local.getYear();
		twoDigits(twoDigits(text, year / 100), year % 100).append(' ');
		twoDigits(text, local.getHour()).append(':');
		twoDigits(text, local.getMinute()).append(':');
		twoDigits(text, local.getSecond()).append(' ');
		int minutes = Math.abs(offset.getTotalSeconds()) / 60;
		text.append((offset.getTotalSeconds() < 0 && minutes > 0) ? '-' : '+');
		return twoDigits(twoDigits(text, minutes / 60), minutes % 60).toString();
	}

	private static StringBuilder twoDigits(StringBuilder text, int number) {
		return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
	}

	/**
	 * Returns the window between two parameters, both inclusive. Responses show times
	 * without fractions of a second, so a second matches all of its fractions; a date
	 * matches the whole day.
	 * @throws DeskieException {@code wrong_time} if one is invalid,
	 * {@code wrong_time_range} if the end is before the beginning
	 */
	static TimeWindow window(@Nullable String from, @Nullable String to, ZoneId zone) {
		Instant begin = (from != null) ? read("from", from, zone).from() : null;
		Instant end = (to != null) ? read("to", to, zone).until() : null;
		if (begin != null && end != null && !begin.isBefore(end)) {
			throw DeskieException.wrongValue("time_range").at("from");
		}
		return new TimeWindow(begin, end);
	}

	/**
	 * Returns the period of a text: a day or a second. A local time that occurs twice
	 * when clocks are set back covers both occurrences and the time between them.
	 */
	private static TimeWindow read(String name, String text, ZoneId zone) {
		try {
			if (text.matches("[0-9]{1,11}")) {
				return second(Instant.ofEpochSecond(Long.parseLong(text)));
			}
			if (text.length() == 10) {
				LocalDate day = LocalDate.parse(text, DATE);
				return new TimeWindow(day.atStartOfDay(zone).toInstant(),
						day.plusDays(1).atStartOfDay(zone).toInstant());
			}
			ZonedDateTime begin = LocalDateTime.parse(text, DATE_TIME).atZone(zone);
			return new TimeWindow(begin.toInstant(), second(begin.withLaterOffsetAtOverlap().toInstant()).until());
		}
		catch (DateTimeException ex) {
			throw DeskieException.wrongValue("time").at(name);
		}
	}

	private static TimeWindow second(Instant begin) {
		return new TimeWindow(begin, begin.plusSeconds(1));
	}

}
