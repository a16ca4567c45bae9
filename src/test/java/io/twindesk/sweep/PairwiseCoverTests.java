package io.twindesk.sweep;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class PairwiseCoverTests {

	static IntStream seeds() {
		return IntStream.range(0, 50);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void eachTwoOptionsOccurTogether(int seed) {
		Random random = new Random(seed);
		int[] options = random.ints(2 + random.nextInt(12), 2, 5).toArray();
		List<int[]> rows = PairwiseCover.of(options);
		assertThat(pairs(rows, options)).isEqualTo(allPairs(options));
		int[] largest = Arrays.stream(options).sorted().skip(options.length - 2L).toArray();
		assertThat(rows).hasSizeBetween(largest[0] * largest[1] - 1, largest[0] * largest[1] * 3);
		assertThat(rows).allSatisfy((row) -> assertThat(Arrays.stream(row).sum()).isPositive());
	}

	@Test
	void aSingleSwitchHasEachOtherOption() {
		assertThat(PairwiseCover.of(3)).containsExactly(new int[] { 1 }, new int[] { 2 });
		assertThat(PairwiseCover.of()).isEmpty();
	}

	private static Set<String> pairs(List<int[]> rows, int[] options) {
		Set<String> pairs = new HashSet<>();
		add(pairs, new int[options.length]);
		rows.forEach((row) -> add(pairs, row));
		return pairs;
	}

	private static void add(Set<String> pairs, int[] row) {
		for (int one = 0; one < row.length; one++) {
			for (int other = one + 1; other < row.length; other++) {
				pairs.add(one + "=" + row[one] + " " + other + "=" + row[other]);
			}
		}
	}

	private static Set<String> allPairs(int[] options) {
		Set<String> pairs = new HashSet<>();
		for (int one = 0; one < options.length; one++) {
			for (int other = one + 1; other < options.length; other++) {
				for (int option = 0; option < options[one] * options[other]; option++) {
					pairs.add(one + "=" + option % options[one] + " " + other + "=" + option / options[one]);
				}
			}
		}
		return pairs;
	}

}
