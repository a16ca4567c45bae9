package io.twindesk.omnidesk;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;

import io.twindesk.access.Credential;
import io.twindesk.access.Permission;
import io.twindesk.input.Value;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The value of each type for a text, and the message for an invalid one. */
class ParametersReadingTests {

	@ParameterizedTest
	@CsvSource({ "1, true", "0, false", "true, true", "FALSE, false", "True, true" })
	void aFlagIsAWordOrADigit(String text, boolean flag) {
		assertThat(read(ParameterTypes.BOOLEAN, text)).isEqualTo(flag);
		assertThat(read(ParameterTypes.BOOLEAN, new Value.Bool(flag))).isEqualTo(flag);
		assertRejected(ParameterTypes.BOOLEAN, text + "x", "must be 0, 1, true or false");
	}

	@Test
	void zeroOrOneRejectsOtherFlags() {
		assertThat(read(ParameterTypes.ZERO_OR_ONE, "1")).isTrue();
		assertThat(read(ParameterTypes.ZERO_OR_ONE, "0")).isFalse();
		assertRejected(ParameterTypes.ZERO_OR_ONE, "true", "must be one of 0, 1");
	}

	@ParameterizedTest
	@CsvSource({ "9223372036854775807, 9223372036854775807", "-1, -1", "007, 7" })
	void anIntegerHas64Bits(String text, long number) {
		assertThat(read(ParameterTypes.INTEGER_64, text)).isEqualTo(number);
	}

	@ParameterizedTest
	@ValueSource(strings = { "9223372036854775808", "1.0", "1e3", "0x10", "+1", "\uff11", "", "12345678901234567890" })
	void anotherNumberIsNoInteger(String text) {
		assertRejected(ParameterTypes.INTEGER_64, text, "must be an integer of at most 64 bits");
	}

	@Test
	void boundsAreWithin() {
		ParameterType<Long> type = ParameterTypes.integer(1, 3);
		assertThat(read(type, "1")).isEqualTo(1);
		assertThat(read(type, "3")).isEqualTo(3);
		assertRejected(type, "0", "must be 1 to 3");
		assertRejected(type, "4", "must be 1 to 3");
		assertRejected(ParameterTypes.integer(0, Long.MAX_VALUE), "-1", "must be 0 or more");
	}

	@Test
	void aTextHas255CharactersAtMost() {
		ParameterType<String> type = ParameterTypes.text(Pattern.compile("[^!]*"), "must have none");
		assertThat(read(type, "\uD83D\uDE00".repeat(255))).hasSize(510);
		assertRejected(type, "a".repeat(256), "must have at most 255 characters");
		assertRejected(type, "!", "must have none");
		assertRejected(type, "\0", "contains U+0000 or half a character, which cannot be stored");
	}

	@Test
	void anEmptyTextIsAcceptedIfAllowed() {
		ParameterType<String> type = ParameterTypes.orEmpty(ParameterTypes.oneOf(List.of("nl", "en")));
		assertThat(read(type, "")).isEmpty();
		assertThat(read(type, "nl")).isEqualTo("nl");
		assertRejected(type, "de", "must be one of nl, en");
	}

	@Test
	void aPhoneIsAPlusAndDigits() {
		ParameterType<String> type = ParameterTypes.phone(OmnideskParameters.PHONE_PATTERN, 12);
		assertThat(read(type, "+31612345678")).isEqualTo("+31612345678");
		assertThat(read(ParameterTypes.phone(OmnideskParameters.PHONE_PATTERN, 0), "+1")).isEqualTo("+1");
		assertRejected(type, "+3161234567", "must have exactly 12 characters");
		assertRejected(type, "0612", "must be a + and digits");
		assertRejected(type, " 31612345678", "begins with a space: a + in a form has to be sent as %2B");
	}

	@Test
	void anEmailIsCheckedAsTheDirectoryDoes() {
		assertThat(read(ParameterTypes.EMAIL, "a@b.test")).isEqualTo("a@b.test");
		assertRejected(ParameterTypes.EMAIL, "a@b", "must be an e-mail address");
	}

	@Test
	void uidIsTheUserThatTheKeyActsFor() {
		assertThat(ParameterTypes.USER.reader().read(RawParameter.text("userID", "UID"), caller(7L))).isEqualTo(7);
		assertThat(ParameterTypes.USER.reader().read(RawParameter.text("userID", "8"), caller(null))).isEqualTo(8);
		assertThatExceptionOfType(ParameterRejectedException.class)
			.isThrownBy(() -> ParameterTypes.USER.reader().read(RawParameter.text("userID", "UID"), caller(null)))
			.withMessageContaining("the key acts for no user");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1,2", "[1,2]", " 1 , 2 ", " [ 1 , 2 ] ", "[\"1\",\"2\"]" })
	void groupsComeInManySpellings(String text) {
		assertThat(read(ParameterTypes.GROUPS, text)).containsExactly(1L, 2L);
	}

	@Test
	void groupsComeInManyFieldsToo() {
		assertThat(groups(new Value.Text("1"), new Value.Number("2"))).containsExactly(1L, 2L);
		assertThat(groups(new Value.Array(List.of(new Value.Number("1"), new Value.Text("2"))))).containsExactly(1L,
				2L);
		assertThat(groups(new Value.Text(" "))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "1,", "[1", "x", "[[1]]", "[true]" })
	void anInvalidListOfNumbersIsRejected(String text) {
		assertRejected(ParameterTypes.GROUPS, text, "must be a list of integers, such as 1,2 or [1,2]");
	}

	@Test
	void atMostAThousandGroupsAreRead() {
		assertThat(read(ParameterTypes.GROUPS, "1" + ",1".repeat(999))).hasSize(1000);
		assertRejected(ParameterTypes.GROUPS, "1" + ",1".repeat(1000), "must be at most 1000 integers");
	}

	private static List<Long> groups(Value... values) {
		return ParameterTypes.GROUPS.reader().read(new RawParameter("groups", Arrays.asList(values)), caller(null));
	}

	private static <T> T read(ParameterType<T> type, String text) {
		return read(type, new Value.Text(text));
	}

	private static <T> T read(ParameterType<T> type, Value value) {
		return type.reader().read(new RawParameter("p", List.of(value)), caller(null));
	}

	private static void assertRejected(ParameterType<?> type, String text, String description) {
		assertThatExceptionOfType(ParameterRejectedException.class).isThrownBy(() -> read(type, text))
			.withMessage(description);
	}

	private static Credential caller(@Nullable Long actsFor) {
		return new Credential(1, "key", "", EnumSet.allOf(Permission.class), true, actsFor);
	}

}
