package io.twindesk.deskie;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Reads the pages of one list of 103 users. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskiePagingTests {

	private static final int USERS = 103;

	private final TestWorkspace testWorkspace;

	private final TestWorkspace empty;

	DeskiePagingTests(TestWorkspaces testWorkspaces) {
		this.testWorkspace = testWorkspaces.open();
		this.empty = testWorkspaces.open();
	}

	@BeforeAll
	void fill() {
		IntStream.rangeClosed(1, USERS).forEach((number) -> this.testWorkspace.create("user" + number + "@acme.test"));
	}

	@ParameterizedTest(name = "page ''{0}'' of 40 each begins with user {1}")
	@CsvSource({ "1, 1", "2, 41", "3, 81" })
	void pagesCountFromOne(String page, long first) {
		assertThat(list(page, "40").ids().get(0)).isEqualTo(first);
	}

	@ParameterizedTest(name = "page ''{0}'' counts as 1")
	@ValueSource(strings = { "0", "-1", "-9223372036854775809", "two", "", "1.5", "2.0", "2e0", "0x2", "+2", " 2", "２",
			"٢", "2;3", "NaN" })
	void anInvalidPageIsTheFirst(String page) {
		assertThat(list(page, "40").ids()).isEqualTo(ids(1, 40));
	}

	@ParameterizedTest(name = "page {0} is after the end")
	@ValueSource(strings = { "4", "2147483647", "2147483648", "9223372036854775807", "9223372036854775808",
			"92233720368547759", "99999999999999999999999999999999" })
	void aPageAfterTheEndIsEmptyAndHasTheTotal(String page) {
		UserList list = list(page, "40");
		assertThat(list.keys()).containsExactly("total_count");
		assertThat(list.total().asLong()).isEqualTo(USERS);
	}

	@ParameterizedTest(name = "limit {0} gives {0} users")
	@ValueSource(ints = { 1, 2, 99, 100 })
	void limitIsTheLengthOfThePage(int limit) {
		assertThat(list("1", String.valueOf(limit)).ids()).isEqualTo(ids(1, limit));
	}

	@ParameterizedTest(name = "limit ''{0}'' counts as 100")
	@ValueSource(strings = { "101", "1000", "2147483648", "9223372036854775808", "99999999999999999999999999999999",
			"0", "-1", "ten", "", "1.5", "0x2", "+2", "２" })
	void anInvalidLimitIsAHundred(String limit) {
		assertThat(list("1", limit).ids()).isEqualTo(ids(1, 100));
	}

	@Test
	void aHundredIsTheDefault() {
		String body = this.testWorkspace.get("/api/users.json").asString();
		assertThat(UserList.of(body).ids()).isEqualTo(ids(1, 100));
	}

	@ParameterizedTest(name = "page {0}")
	@ValueSource(strings = { "1", "2", "3" })
	void keysStartAtZeroOnEveryPageAndTheTotalIsAnIntegerAtTheEnd(String page) {
		UserList list = list(page, "40");
		List<String> keys = new ArrayList<>();
		list.ids().forEach((id) -> keys.add(String.valueOf(keys.size())));
		keys.add("total_count");
		assertThat(list.keys()).isEqualTo(keys);
		assertThat(list.total().isIntegralNumber()).isTrue();
		assertThat(list.total().asLong()).isEqualTo(USERS);
	}

	@Test
	void usersAreOrderedByIdThroughAllPages() {
		List<Long> all = new ArrayList<>();
		for (int page = 1; page <= 3; page++) {
			all.addAll(list(String.valueOf(page), "40").ids());
		}
		assertThat(all).isEqualTo(ids(1, USERS));
	}

	@Test
	void anEmptyListHasOnlyATotalOfZero() {
		assertThat(this.empty.get("/api/users.json").asString()).isEqualTo("{\"total_count\":0}");
	}

	private UserList list(String page, String limit) {
		return UserList.of(this.testWorkspace.deskie()
			.queryParam("page", page)
			.queryParam("limit", limit)
			.get("/api/users.json")
			.then()
			.statusCode(200)
			.extract()
			.asString());
	}

	private static List<Long> ids(long from, long to) {
		return LongStream.rangeClosed(from, to).boxed().toList();
	}

}
