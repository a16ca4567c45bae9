package io.twindesk.connector;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.springframework.util.StringUtils;

/** Describes the part of a rejected path that could give it another meaning. */
public final class RejectedPath {

	private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9a-fA-F]{2})");

	private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1f\\x7f]|%(?:[01][0-9a-fA-F]|7[fF])");

	private static final Pattern DOTS = Pattern.compile("/\\.{1,2}(?:/|$)");

	private static final Pattern UNSAFE = Pattern.compile("[\"<>\\[\\]^`{|}]");

	private static final Pattern PARAMETER = Pattern.compile(";[^/]*");

	private static final int MAX_PLAIN = 200;

	private static final Map<String, String> SEQUENCES = sequences();

	private RejectedPath() {
	}

	/** The reason why a path is rejected. */
	public static String of(String path) {
		String lower = path.toLowerCase(Locale.ROOT);
		if (BROKEN_ESCAPE.matcher(path).find()) {
			return "The path contains a % that is not followed by two hexadecimal digits";
		}
		for (Map.Entry<String, String> sequence : SEQUENCES.entrySet()) {
			if (lower.contains(sequence.getKey())) {
				return "The path must not contain " + sequence.getValue();
			}
		}
		if (CONTROL.matcher(path).find()) {
			return "The path must not contain control characters";
		}
		if (DOTS.matcher(lower.replace("%2e", ".")).find()) {
			return "The path must not contain . or .. as a segment";
		}
		if (UNSAFE.matcher(path).find()) {
			return "The path must not contain \" < > [ ] ^ ` { | }: percent-encode them";
		}
		return path.chars().allMatch((letter) -> letter < 128) ? "The path cannot be read"
				: "The path must be ASCII: percent-encode other characters";
	}

	/** The path that was probably meant by a rejected one, to find its route. */
	public static String plain(String path) {
		String plain = (path.length() > MAX_PLAIN) ? path.substring(0, MAX_PLAIN) : path;
		plain = BROKEN_ESCAPE.matcher(plain).replaceAll("");
		plain = PARAMETER.matcher(plain.replace("%3b", ";").replace("%3B", ";")).replaceAll("");
		plain = plain.replaceAll("%2[fF]|%5[cC]|\\\\", "/").replaceAll("%2[eE]", ".");
		return StringUtils.cleanPath(plain).replaceAll("/{2,}", "/");
	}

	private static Map<String, String> sequences() {
		Map<String, String> sequences = new LinkedHashMap<>();
		sequences.put(";", "a semicolon");
		sequences.put("%3b", "an encoded semicolon (%3B)");
		sequences.put("%2f", "an encoded slash (%2F)");
		sequences.put("\\", "a backslash");
		sequences.put("%5c", "an encoded backslash (%5C)");
		sequences.put("%25", "an encoded percent sign (%25)");
		sequences.put("//", "//");
		return sequences;
	}

}
