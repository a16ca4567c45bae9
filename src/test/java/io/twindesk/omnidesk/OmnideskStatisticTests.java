package io.twindesk.omnidesk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

import io.twindesk.Concurrently;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class OmnideskStatisticTests {

	private final OmnideskFixture omnideskFixture;

	OmnideskStatisticTests(TestWorkspaces testWorkspaces) {
		this.omnideskFixture = OmnideskFixture.open(testWorkspaces);
	}

	@Test
	void eachCombinationIsOneOfItsOwn() {
		this.omnideskFixture.done(Endpoint.ADD_STATISTIC, "statistic=calls");
		this.omnideskFixture.done(Endpoint.ADD_STATISTIC, "statistic=calls&statisticPrimaryOption=a");
		this.omnideskFixture.done(Endpoint.ADD_STATISTIC, "statistic=calls&statisticSecondaryOption=a");
		this.omnideskFixture.done(Endpoint.ADD_STATISTIC,
				"statistic=calls&statisticOption=a&statisticSecondaryOption=b");
		this.omnideskFixture.done(Endpoint.ADD_STATISTIC, "statistic=Calls");
		assertThat(statistics(1)).containsExactlyInAnyOrder("calls//:false", "calls/a/:false", "calls//a:false",
				"calls/a/b:false", "Calls//:false");
		assertThat(statistics(2)).isEmpty();
	}

	@Test
	void addingTwiceIsOneAndPreservesWatching() {
		this.omnideskFixture.done(Endpoint.ADD_STATISTIC, "statistic=calls");
		this.omnideskFixture.done(Endpoint.WATCH, "statistic=calls&watchToggle=watch");
		this.omnideskFixture.done(Endpoint.ADD_STATISTIC,
				"statistic=calls&statisticPrimaryOption=&statisticSecondaryOption=");
		assertThat(statistics(1)).containsExactly("calls//:true");
	}

	@Test
	void concurrentAddsStoreOne() throws InterruptedException, ExecutionException {
		Concurrently
			.run(16, (client) -> this.omnideskFixture.call(Endpoint.ADD_STATISTIC, Fields.of("statistic=calls")))
			.forEach((response) -> assertThat(response.status()).as(response.body()).isEqualTo(204));
		assertThat(statistics(1)).containsExactly("calls//:false");
	}

	@Test
	void onlyTheOneThatIsMeantIsRemoved() {
		this.omnideskFixture.done(Endpoint.ADD_STATISTIC, "statistic=calls");
		this.omnideskFixture.done(Endpoint.ADD_STATISTIC, "statistic=calls&statisticPrimaryOption=a");
		this.omnideskFixture.done(Endpoint.ADD_STATISTIC, "userID=2&statistic=calls");
		this.omnideskFixture.done(Endpoint.REMOVE_STATISTIC, "statistic=calls");
		assertThat(statistics(1)).containsExactly("calls/a/:false");
		assertThat(statistics(2)).containsExactly("calls//:false");
		this.omnideskFixture.done(Endpoint.REMOVE_STATISTIC, "statistic=calls&statisticOption=a");
		assertThat(statistics(1)).isEmpty();
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "statistic=mails", "statistic=calls", "statistic=calls&statisticPrimaryOption=b",
			"statistic=calls&statisticPrimaryOption=a&statisticSecondaryOption=a",
			"statistic=CALLS&statisticPrimaryOption=a", "userID=2&statistic=calls&statisticPrimaryOption=a" })
	void anUnknownStatisticIsNotFound(String statistic) {
		this.omnideskFixture.done(Endpoint.ADD_STATISTIC, "statistic=calls&statisticPrimaryOption=a");
		String before = this.omnideskFixture.everything();
		ErrorResponses.assertRejected(this.omnideskFixture.call(Endpoint.REMOVE_STATISTIC, Fields.of(statistic)), 404);
		for (String toggle : List.of("watch", "unwatch")) {
			ErrorResponses.assertRejected(
					this.omnideskFixture.call(Endpoint.WATCH, Fields.of(statistic + "&watchToggle=" + toggle)), 404);
		}
		assertThat(this.omnideskFixture.everything()).isEqualTo(before);
	}

	@Test
	void watchingSetsAndDoesNotFlip() {
		this.omnideskFixture.done(Endpoint.ADD_STATISTIC, "statistic=calls");
		this.omnideskFixture.done(Endpoint.ADD_STATISTIC, "statistic=calls&statisticPrimaryOption=a");
		for (int i = 0; i < 2; i++) {
			this.omnideskFixture.done(Endpoint.WATCH, "statistic=calls&statisticOption=a&watchToggle=watch");
			assertThat(statistics(1)).containsExactlyInAnyOrder("calls//:false", "calls/a/:true");
		}
		for (int i = 0; i < 2; i++) {
			this.omnideskFixture.done(Endpoint.WATCH, "statistic=calls&statisticPrimaryOption=a&watchToggle=unwatch");
			assertThat(statistics(1)).containsExactlyInAnyOrder("calls//:false", "calls/a/:false");
		}
	}

	@Test
	void theyAreSortedByName() {
		for (String name : List.of("mails", "calls", "wait")) {
			this.omnideskFixture.done(Endpoint.ADD_STATISTIC, "statistic=" + name);
		}
		assertThat(statistics(1)).containsExactly("calls//:false", "mails//:false", "wait//:false");
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource(names = { "ADD_STATISTIC", "REMOVE_STATISTIC", "WATCH" })
	void ofBothNamesOfTheFirstOptionTheTablesCounts(Endpoint endpoint) {
		String both = "statistic=calls&statisticOption=b&statisticPrimaryOption=a&watchToggle=watch";
		if (endpoint != Endpoint.ADD_STATISTIC) {
			this.omnideskFixture.done(Endpoint.ADD_STATISTIC, "statistic=calls&statisticPrimaryOption=a");
			this.omnideskFixture.done(Endpoint.ADD_STATISTIC, "statistic=calls&statisticPrimaryOption=b");
		}
		this.omnideskFixture.done(endpoint, both);
		assertThat(statistics(1)).containsExactlyInAnyOrder(switch (endpoint) {
			case ADD_STATISTIC -> new String[] { "calls/a/:false" };
			case REMOVE_STATISTIC -> new String[] { "calls/b/:false" };
			default -> new String[] { "calls/a/:true", "calls/b/:false" };
		});
	}

	private List<String> statistics(long id) {
		List<String> statistics = new ArrayList<>();
		for (JsonNode one : this.omnideskFixture.settings(id).get("statistics")) {
			statistics.add(one.get("statistic").asString() + "/" + one.get("statisticPrimaryOption").asString() + "/"
					+ one.get("statisticSecondaryOption").asString() + ":" + one.get("watched").asBoolean());
		}
		return statistics;
	}

}
