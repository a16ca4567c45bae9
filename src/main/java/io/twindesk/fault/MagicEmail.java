package io.twindesk.fault;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Parses e-mail addresses of the domain {@code fault.test}, which name a fault:
 * {@code status-503}, {@code error-too_many_requests}, {@code delay-2s}, {@code drop},
 * {@code reset}, {@code truncate-20} and {@code drip-1-100ms}. Any other address is an
 * ordinary one.
 *
 * @param action the fault
 * @param later whether the fault is applied to later requests that name the user by id
 */
record MagicEmail(FaultAction action, boolean later) {

	static final String DOMAIN = "@fault.test";

	static final String LATER = "later-";

	private static final Pattern NUMBERED = Pattern.compile("(status|truncate)-([0-9]{1,8})");

	private static final Pattern DELAY = Pattern.compile("delay-([0-9]{1,6})(ms|s)");

	private static final Pattern DRIP = Pattern.compile("drip-([0-9]{1,8})-([0-9]{1,6})(ms|s)");

	/**
	 * Parses an address, also one with the anchors of a filter.
	 * @param isCode checks whether the dialect has an error code
	 * @return null if the address is an ordinary one
	 */
	static @Nullable MagicEmail parse(String email, Predicate<String> isCode) {
		String address = email.replace("^", "").strip().toLowerCase(Locale.ROOT);
		if (!address.endsWith(DOMAIN)) {
			return null;
		}
		String name = address.substring(0, address.length() - DOMAIN.length());
		boolean later = name.startsWith(LATER);
		FaultActionBuilder action = action(later ? name.substring(LATER.length()) : name, isCode);
		return (action != null) ? new MagicEmail(action.build(), later) : null;
	}

	private static @Nullable FaultActionBuilder action(String name, Predicate<String> isCode) {
		FaultActionBuilder action = new FaultActionBuilder();
		if (name.equals("drop")) {
			return action.drop(true);
		}
		if (name.equals("reset")) {
			return action.reset(true);
		}
		if (name.startsWith("error-")) {
			String code = name.substring("error-".length());
			return isCode.test(code) ? action.error(code) : null;
		}
		Matcher numbered = NUMBERED.matcher(name);
		if (numbered.matches()) {
			return numbered(numbered.group(1), Integer.parseInt(numbered.group(2)), action);
		}
		Matcher delay = DELAY.matcher(name);
		if (delay.matches()) {
			Duration duration = duration(delay.group(1), delay.group(2), FaultAction.MAX_DELAY);
			return (duration != null) ? action.delay(duration) : null;
		}
		Matcher drip = DRIP.matcher(name);
		return drip.matches() ? drip(drip, action) : null;
	}

	private static @Nullable FaultActionBuilder numbered(String kind, int number, FaultActionBuilder action) {
		if (kind.equals("status")) {
			return (number >= FaultAction.MIN_STATUS && number <= FaultAction.MAX_STATUS) ? action.status(number)
					: null;
		}
		return (number <= FaultAction.MAX_BYTES) ? action.truncate(number) : null;
	}

	private static @Nullable FaultActionBuilder drip(Matcher drip, FaultActionBuilder action) {
		int bytes = Integer.parseInt(drip.group(1));
		Duration pause = duration(drip.group(2), drip.group(3), FaultAction.MAX_PAUSE);
		return (bytes > 0 && bytes <= FaultAction.MAX_BYTES && pause != null)
				? action.drip(new FaultAction.Drip(bytes, pause)) : null;
	}

	/** Returns a duration, null if it is out of range. */
	private static @Nullable Duration duration(String number, String unit, Duration max) {
		long count = Long.parseLong(number);
		Duration duration = unit.equals("s") ? Duration.ofSeconds(count) : Duration.ofMillis(count);
		return (duration.compareTo(FaultAction.MIN_DELAY) < 0 || duration.compareTo(max) > 0) ? null : duration;
	}

}
