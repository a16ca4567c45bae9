package io.twindesk.idempotency;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class IdempotencyKeyTests {

	@ParameterizedTest
	@ValueSource(strings = { "", "k\u00e4se", "a\tb", "a\u007f", "a\nb", "a\n" })
	void anUnprintableKeyIsRejected(String text) {
		assertThatExceptionOfType(InvalidIdempotencyKeyException.class).isThrownBy(() -> key(text));
	}

	@Test
	void keysAreCaseAndBlankSensitive() {
		assertThat(key("one")).isNotEqualTo(key("One")).isNotEqualTo(key("one ")).isEqualTo(key("one"));
	}

	@Test
	void aKeyHasAtMost255CharactersAndIsStoredAsAHash() {
		assertThat(key("~".repeat(255)).hash()).hasSize(64);
		assertThat(key("x").operation()).isEqualTo("deskie.users.create");
		assertThatExceptionOfType(InvalidIdempotencyKeyException.class).isThrownBy(() -> key("~".repeat(256)));
	}

	private static IdempotencyKey key(String text) {
		return IdempotencyKey.of(text, "deskie.users.create");
	}

}
