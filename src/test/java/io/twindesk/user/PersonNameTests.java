package io.twindesk.user;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PersonNameTests {

	@ParameterizedTest(name = "\"{0}\" is \"{1}\" and \"{2}\", full \"{3}\"")
	@CsvSource({ "Ada Lovelace, Ada, Lovelace, Ada Lovelace",
			"Ada King Lovelace, Ada, King Lovelace, Ada King Lovelace", "Ada, Ada, '', Ada", "'  Ada ', Ada, '', Ada",
			"'Jan  de Vries', Jan, ' de Vries', 'Jan  de Vries'", "'', '', '', ''", "'   ', '', '', ''" })
	void aFullNameIsSplitAtItsFirstSpace(String full, String first, String last, String joined) {
		PersonName name = PersonName.parse(full);
		assertThat(name).isEqualTo(new PersonName(first, last));
		assertThat(name.full()).isEqualTo(joined);
	}

	@ParameterizedTest(name = "\"{0}\" and \"{1}\": \"{2}\"")
	@CsvSource({ "Ada, Lovelace, Ada Lovelace", "Ada, '', Ada", "'', Lovelace, Lovelace", "'', '', ''" })
	void aFullNameConsistsOfTheNonEmptyParts(String first, String last, String full) {
		assertThat(new PersonName(first, last).full()).isEqualTo(full);
	}

	@ParameterizedTest(name = "\"{0}\" and \"{1}\"")
	@CsvSource({ "Ada King, Lovelace", "Ada King, ''", "'', King Lovelace", "Ada, Lovelace", "'', ''", "Ada, ''" })
	void aFullNameWrittenBackChangesNeitherPart(String first, String last) {
		PersonName name = new PersonName(first, last);
		assertThat(name.withFullName(name.full())).isEqualTo(name);
		assertThat(name.withFullName(" " + name.full() + " ")).isEqualTo(name);
	}

	@Test
	void anotherFullNameReplacesBothParts() {
		PersonName name = new PersonName("Ada King", "Lovelace");
		assertThat(name.withFullName("Ada Byron")).isEqualTo(new PersonName("Ada", "Byron"));
		assertThat(name.withFullName("")).isEqualTo(PersonName.NONE);
	}

}
