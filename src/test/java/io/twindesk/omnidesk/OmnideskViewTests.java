package io.twindesk.omnidesk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

import io.twindesk.Concurrently;
import io.twindesk.RawResponse;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Views: 1 All tickets, 2 My tickets, 3 Unassigned. */
@ServerTest
class OmnideskViewTests {

	private final OmnideskFixture omnideskFixture;

	OmnideskViewTests(TestWorkspaces testWorkspaces) {
		this.omnideskFixture = OmnideskFixture.open(testWorkspaces);
	}

	@Test
	void aViewIsSelectedAndDeselected() {
		this.omnideskFixture.done(Endpoint.VIEW, "viewID=3&newValue=1");
		this.omnideskFixture.done(Endpoint.VIEW, "viewID=1&newValue=1");
		assertThat(selected(1)).containsExactlyInAnyOrder(1L, 3L);
		assertThat(selected(2)).isEmpty();
		this.omnideskFixture.done(Endpoint.VIEW, "viewID=3&newValue=0");
		assertThat(selected(1)).containsExactly(1L);
	}

	@Test
	void aRepeatedSelectionChangesNothing() {
		for (int i = 0; i < 3; i++) {
			this.omnideskFixture.done(Endpoint.VIEW, "viewID=2&newValue=1");
			assertThat(selected(1)).containsExactly(2L);
		}
		for (int i = 0; i < 3; i++) {
			this.omnideskFixture.done(Endpoint.VIEW, "viewID=2&newValue=0");
			assertThat(selected(1)).isEmpty();
		}
	}

	@Test
	void concurrentSelectionsSelectOneView() throws InterruptedException, ExecutionException {
		Concurrently.run(16, (client) -> this.omnideskFixture.call(Endpoint.VIEW, Fields.of("viewID=2&newValue=1")))
			.forEach((response) -> assertThat(response.status()).as(response.body()).isEqualTo(204));
		assertThat(selected(1)).containsExactly(2L);
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "4", "0", "-1", "9223372036854775807" })
	void aViewOutsideTheCatalogueIsNotFound(String view) {
		for (String value : List.of("0", "1")) {
			ErrorResponses.assertRejected(
					this.omnideskFixture.call(Endpoint.VIEW, Fields.of("viewID=" + view + "&newValue=" + value)), 404);
		}
		assertThat(selected(1)).isEmpty();
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			query=                    | 1 2 3
			query=tickets             | 1 2
			query=My+tickets          | 2
			query=assign              | 3
			query=All-                | ""
			query=All_                | ""
			itemStart=1               | 2 3
			itemLimit=2               | 1 2
			itemStart=1&itemLimit=1   | 2
			itemStart=3               | ""
			itemLimit=999             | 1 2 3
			""")
	void theSelectedOnesAreListedByPageAndName(String query, String result) {
		for (int view = 1; view <= 3; view++) {
			this.omnideskFixture.done(Endpoint.VIEW, "viewID=" + view + "&newValue=1");
		}
		RawResponse response = this.omnideskFixture.http().send("GET", Endpoint.VIEWS.path() + "?" + query);
		JsonNode list = JsonMapper.shared().readTree(response.body());
		List<String> ids = new ArrayList<>();
		list.get("items").forEach((item) -> ids.add(item.get("id").toString()));
		assertThat(String.join(" ", ids)).isEqualTo(result);
		boolean all = !query.startsWith("query") || query.equals("query=");
		assertThat(list.get("itemTotal").asInt()).isEqualTo(all ? 3 : ids.size());
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', textBlock = """
			query=.                        | query
			query=My%2Btickets             | query
			query=%C3%A9                   | query
			query=all%0A                   | query
			query=%25                      | query
			itemStart=-1                   | itemStart
			itemStart=                     | itemStart
			itemStart=x                    | itemStart
			itemLimit=0                    | itemLimit
			itemLimit=1000                 | itemLimit
			itemLimit=1.5                  | itemLimit
			""")
	void aWrongValueIsRejected(String query, String name) {
		ErrorResponses.assertBroken(this.omnideskFixture.http().send("GET", Endpoint.VIEWS.path() + "?" + query), name);
	}

	private List<Long> selected(long id) {
		List<Long> inList = new ArrayList<>();
		this.omnideskFixture.views(id).forEach((view) -> inList.add(view.get("id").asLong()));
		List<Long> inSettings = new ArrayList<>();
		this.omnideskFixture.settings(id).get("views").forEach((view) -> inSettings.add(view.asLong()));
		assertThat(inSettings).containsExactlyInAnyOrderElementsOf(inList);
		return inList;
	}

}
