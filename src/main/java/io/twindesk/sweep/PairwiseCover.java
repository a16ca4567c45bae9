package io.twindesk.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Combinations of options in which each two options of different switches occur together
 * at least once. Built row by row: each row takes one missing pair, and then for each
 * other switch the option that adds most missing pairs.
 */
final class PairwiseCover {

	private static final int UNSET = -1;

	private final int[] options;

	private final Set<Pair> missing = new LinkedHashSet<>();

	private PairwiseCover(int[] options) {
		this.options = options;
		for (int one = 0; one < options.length; one++) {
			for (int other = one + 1; other < options.length; other++) {
				addMissing(one, other);
			}
		}
	}

	private void addMissing(int one, int other) {
		for (int option = 0; option < this.options[one]; option++) {
			for (int otherOption = 0; otherOption < this.options[other]; otherOption++) {
				this.missing.add(new Pair(one, option, other, otherOption));
			}
		}
	}

	/**
	 * Returns the combinations, without the one of the first options, which counts as
	 * done.
	 * @param options number of options of each switch
	 */
	static List<int[]> of(int... options) {
		List<int[]> rows = new ArrayList<>();
		if (options.length == 1) {
			for (int option = 1; option < options[0]; option++) {
				rows.add(new int[] { option });
			}
			return rows;
		}
		PairwiseCover cover = new PairwiseCover(options);
		cover.done(new int[options.length]);
		while (!cover.missing.isEmpty()) {
			int[] row = cover.row();
			cover.done(row);
			rows.add(row);
		}
		return rows;
	}

	private int[] row() {
		int[] row = new int[this.options.length];
		Arrays.fill(row, UNSET);
		Pair first = this.missing.iterator().next();
		row[first.one()] = first.option();
		row[first.other()] = first.otherOption();
		for (int each = 0; each < row.length; each++) {
			if (row[each] == UNSET) {
				row[each] = best(row, each);
			}
		}
		return row;
	}

	private int best(int[] row, int factor) {
		int best = 0;
		int most = -1;
		for (int option = 0; option < this.options[factor]; option++) {
			int added = 0;
			for (int other = 0; other < row.length; other++) {
				if (row[other] != UNSET && this.missing.contains(Pair.of(factor, option, other, row[other]))) {
					added++;
				}
			}
			if (added > most) {
				best = option;
				most = added;
			}
		}
		return best;
	}

	private void done(int[] row) {
		this.missing.removeIf((pair) -> row[pair.one()] == pair.option() && row[pair.other()] == pair.otherOption());
	}

	/** Two options of different switches, the one with the lower index first. */
	private record Pair(int one, int option, int other, int otherOption) {

		static Pair of(int one, int option, int other, int otherOption) {
			return (one < other) ? new Pair(one, option, other, otherOption)
					: new Pair(other, otherOption, one, option);
		}

	}

}
