package io.twindesk.performance;

import java.util.List;
import java.util.Locale;

/** The generated data of one user: names that many users share and unique codes. */
record Person(long number) {

	private static final List<String> FIRST_NAMES = List.of("Ada", "Bruno", "Chiara", "Dmitri", "Edsger", "Fatima",
			"Grace", "Hana", "Ivan", "Jana", "Kyoko", "Linus", "Maria");

	private static final List<String> LAST_NAMES = List.of("Novak", "Lovelace", "Petrova", "Hopper", "de Vries",
			"Rossi", "Tanaka", "Yilmaz", "Okafor", "Silva", "Jansen");

	private static final List<String> CITIES = List.of("Amsterdam", "Berlin", "Kyiv", "Lisbon", "Oslo", "Prague",
			"Riga");

	String firstName() {
		return pick(FIRST_NAMES);
	}

	String lastName() {
		return pick(LAST_NAMES);
	}

	/** Returns the part of the e-mail before the at sign, which ends with a code. */
	String localPart() {
		return firstName().toLowerCase(Locale.ROOT) + "." + lastName().toLowerCase(Locale.ROOT).replace(" ", "") + "."
				+ code(0x9E3779B1L);
	}

	String email() {
		return localPart() + "@mail" + this.number % 20 + ".test";
	}

	String phone() {
		return "+380" + (100_000_000 + this.number);
	}

	String telegram() {
		return String.valueOf(5_000_000_000L + this.number * 7919);
	}

	/** Returns one of three languages: six in ten, three in ten and one in ten users. */
	String language() {
		return (this.number % 10 < 6) ? "en" : (this.number % 10 < 9) ? "ru" : "nl";
	}

	/** Returns a city and an order code. */
	String order() {
		return pick(CITIES) + " " + code(0x85EBCA6BL);
	}

	boolean newsletter() {
		return this.number % 2 == 0;
	}

	/** Returns eight hexadecimal digits that are unique for the number and unordered. */
	private String code(long oddFactor) {
		return String.format("%08x", this.number * oddFactor & 0xFFFFFFFFL);
	}

	private String pick(List<String> list) {
		return list.get((int) (this.number % list.size()));
	}

}
