package io.twindesk.report;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import io.twindesk.verdict.ListPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The situations of a client that walks through the pages of a list. */
class ListWalksTests {

	@ParameterizedTest(name = "pages from {0}, {1} each of {2}: several pages {3}, exact multiple {4}")
	@CsvSource({ "0, 10, 5, 0, 0", "0, 10, 10, 0, 1", "'0 10', 10, 15, 1, 0", "'0 10', 10, 20, 1, 1",
			"'0 10 20', 10, 20, 1, 1", "'0 10 20 30', 10, 20, 1, 0", "'0 10 20 30 40', 10, 20, 1, 0", "0, 10, 15, 0, 0",
			"'0 20', 10, 30, 0, 0", "10, 10, 20, 0, 0", "'20 10 0', 10, 30, 1, 1", "'0 0 10', 10, 20, 1, 1",
			"'0 10 0 10', 10, 20, 2, 2", "'0 10 10', 10, 20, 1, 1", "'0 5', 10, 15, 1, 0", "0, 10, 0, 0, 0",
			"'0 10', 0, 20, 0, 0" })
	void aWalkMeetsSituations(String pages, long limit, long total, int several, int exact) {
		Map<String, Integer> met = new HashMap<>();
		ListWalks walks = new ListWalks();
		for (long first : Arrays.stream(pages.split(" ")).mapToLong(Long::parseLong).toArray()) {
			add(walks, CallFixture.list(first, limit, total), met);
		}
		assertThat(met.getOrDefault("list.several-pages", 0)).isEqualTo(several);
		assertThat(met.getOrDefault("list.exact-multiple", 0)).isEqualTo(exact);
	}

	@Test
	void clientsWithOtherCredentialsWalkForThemselves() {
		Map<String, Integer> met = new HashMap<>();
		ListWalks walks = new ListWalks();
		add(walks, CallFixture.list(0, 10, 15), met);
		add(walks, CallFixture.list(10, 10, 15).credential(2, "c1"), met);
		assertThat(met).isEmpty();
		add(walks, CallFixture.list(10, 10, 15), met);
		assertThat(met).containsOnlyKeys("list.several-pages");
	}

	@Test
	void pagesOfAnotherListAreNotPartOfTheWalk() {
		ListWalks walks = new ListWalks();
		ReportedCall call = CallFixture.list().build();
		walks.add(call, new ListPage(0, 10, 15, "{a}"));
		assertThat(walks.add(call, new ListPage(10, 10, 15, "{b}"))).isEmpty();
	}

	@Test
	void theOldestOfTooManyWalksIsForgotten() {
		ListWalks walks = new ListWalks();
		ReportedCall call = CallFixture.list().build();
		for (int i = 0; i <= 200; i++) {
			walks.add(call, new ListPage(0, 10, 15, "{" + i + "}"));
		}
		assertThat(walks.add(call, new ListPage(10, 10, 15, "{200}"))).isNotEmpty();
		assertThat(walks.add(call, new ListPage(10, 10, 15, "{0}"))).isEmpty();
	}

	private static void add(ListWalks walks, CallFixture fixture, Map<String, Integer> met) {
		ReportedCall call = fixture.build();
		walks.add(call, call.facts().page()).forEach((name, change) -> met.merge(name, change, Integer::sum));
	}

}
