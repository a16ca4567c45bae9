package io.twindesk.pull;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Replaces the letters and digits of a value by others of the same alphabets. Two values
 * never have the same replacement, and no value is its own: a Feistel network numbers the
 * values of the same form, and each is replaced by the next number.
 */
final class Permutation {

	private static final int ROUNDS = 5;

	private final KeyedHash hash;

	Permutation(KeyedHash hash) {
		this.hash = hash;
	}

	/**
	 * Replaces a value.
	 * @param purpose separates values of different kinds
	 * @param begin number of characters at the beginning that stay
	 */
	String replace(String purpose, String value, int begin) {
		int[] characters = value.codePoints().toArray();
		List<Position> positions = positions(characters, begin);
		Halves size = Halves.of(positions, Position::size);
		BigInteger count = size.left().multiply(size.right());
		if (count.equals(BigInteger.ONE)) {
			return value;
		}
		String form = form(purpose, characters, positions);
		Halves number = decrypt(form, values(positions), size);
		BigInteger next = number.left().multiply(size.right()).add(number.right()).add(BigInteger.ONE).mod(count);
		Halves replaced = encrypt(form, new Halves(next.divide(size.right()), next.mod(size.right())), size);
		write(replaced, positions, characters);
		return new String(characters, 0, characters.length);
	}

	/**
	 * Returns the characters to replace. A leading 0 stays, so that a number stays one
	 * and a text of digits stays a text; another leading digit does not become 0.
	 */
	private static List<Position> positions(int[] characters, int begin) {
		List<Position> positions = new ArrayList<>();
		boolean first = true;
		for (int i = begin; i < characters.length; i++) {
			Alphabet alphabet = Alphabet.of(characters[i]);
			if (alphabet == null) {
				continue;
			}
			boolean leading = first && alphabet == Alphabet.DIGITS;
			if (!leading || Character.digit(characters[i], 10) > 0) {
				positions.add(new Position(i, leading ? Alphabet.NON_ZERO : alphabet, characters[i]));
			}
			first = false;
		}
		return positions;
	}

	/** Returns everything that the replacement has in common with the value. */
	private static String form(String purpose, int[] characters, List<Position> positions) {
		StringBuilder form = new StringBuilder(purpose).append(' ');
		int[] fixed = characters.clone();
		positions.forEach((position) -> fixed[position.index()] = 0);
		form.append(new String(fixed, 0, fixed.length));
		positions.forEach((position) -> form.append(' ').append(position.alphabet().ordinal()));
		return form.toString();
	}

	private static Halves values(List<Position> positions) {
		int middle = positions.size() / 2;
		return new Halves(number(positions.subList(0, middle)), number(positions.subList(middle, positions.size())));
	}

	private static BigInteger number(List<Position> positions) {
		BigInteger number = BigInteger.ZERO;
		for (Position position : positions) {
			number = number.multiply(BigInteger.valueOf(position.size()))
				.add(BigInteger.valueOf(position.alphabet().position(position.original())));
		}
		return number;
	}

	private static void write(Halves number, List<Position> positions, int[] characters) {
		int middle = positions.size() / 2;
		write(number.left(), positions.subList(0, middle), characters);
		write(number.right(), positions.subList(middle, positions.size()), characters);
	}

	private static void write(BigInteger number, List<Position> positions, int[] characters) {
		BigInteger rest = number;
		for (int i = positions.size() - 1; i >= 0; i--) {
			Position position = positions.get(i);
			BigInteger[] parts = rest.divideAndRemainder(BigInteger.valueOf(position.size()));
			characters[position.index()] = position.alphabet().character(parts[1].intValue(), position.original());
			rest = parts[0];
		}
	}

	private Halves encrypt(String form, Halves value, Halves size) {
		BigInteger left = value.left();
		BigInteger right = value.right();
		for (int round = 0; round < ROUNDS; round++) {
			left = left.add(mask(form, round, "l", right)).mod(size.left());
			right = right.add(mask(form, round, "r", left)).mod(size.right());
		}
		return new Halves(left, right);
	}

	private Halves decrypt(String form, Halves value, Halves size) {
		BigInteger left = value.left();
		BigInteger right = value.right();
		for (int round = ROUNDS - 1; round >= 0; round--) {
			right = right.subtract(mask(form, round, "r", left)).mod(size.right());
			left = left.subtract(mask(form, round, "l", right)).mod(size.left());
		}
		return new Halves(left, right);
	}

	private BigInteger mask(String form, int round, String side, BigInteger other) {
		return this.hash.number("permutation " + round + side + other, form);
	}

	/** A character that is replaced. */
	private record Position(int index, Alphabet alphabet, int original) {

		int size() {
			return this.alphabet.size();
		}

	}

	/** The numbers of the characters in the two halves of a value. */
	private record Halves(BigInteger left, BigInteger right) {

		static Halves of(List<Position> positions, ToIntFunction<Position> size) {
			int middle = positions.size() / 2;
			return new Halves(product(positions.subList(0, middle), size),
					product(positions.subList(middle, positions.size()), size));
		}

		private static BigInteger product(List<Position> positions, ToIntFunction<Position> size) {
			BigInteger product = BigInteger.ONE;
			for (Position position : positions) {
				product = product.multiply(BigInteger.valueOf(size.applyAsInt(position)));
			}
			return product;
		}

	}

}
