package io.twindesk.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Calculates the Levenshtein distance of texts, to suggest similar names. */
public final class EditDistance {

	private EditDistance() {
	}

	/** Returns the items with the smallest distance to a text, nearest first. */
	public static <T> List<T> nearest(String text, Collection<T> items, Function<T, String> name, int limit) {
		return items.stream()
			.sorted(Comparator.comparingInt((item) -> of(name.apply(item), text)))
			.limit(limit)
			.toList();
	}

	/** Returns the number of letters to insert, delete or replace. */
	public static int of(String one, String other) {
		int[] previous = IntStream.rangeClosed(0, other.length()).toArray();
		for (int i = 1; i <= one.length(); i++) {
			int[] row = new int[other.length() + 1];
			row[0] = i;
			for (int j = 1; j <= other.length(); j++) {
				int replaced = previous[j - 1] + ((one.charAt(i - 1) == other.charAt(j - 1)) ? 0 : 1);
				row[j] = Math.min(replaced, Math.min(previous[j], row[j - 1]) + 1);
			}
			previous = row;
		}
		return previous[other.length()];
	}

}
