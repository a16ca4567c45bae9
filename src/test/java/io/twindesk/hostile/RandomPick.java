package io.twindesk.hostile;

import java.util.List;
import java.util.random.RandomGenerator;

/** Selects a random value. */
final class RandomPick {

	private RandomPick() {
	}

	static <T> T one(List<T> values, RandomGenerator random) {
		return values.get(random.nextInt(values.size()));
	}

	@SafeVarargs
	static <T> T one(RandomGenerator random, T... values) {
		return values[random.nextInt(values.length)];
	}

}
