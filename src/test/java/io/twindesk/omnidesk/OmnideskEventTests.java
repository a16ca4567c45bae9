package io.twindesk.omnidesk;

import java.util.List;
import java.util.Map;

import io.twindesk.ServerTest;
import io.twindesk.TestWorkspaces;
import io.twindesk.event.Event;
import io.twindesk.event.EventService;
import io.twindesk.workspace.WorkspaceContext;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The events that Omnidesk's operations publish. */
@ServerTest
class OmnideskEventTests {

	private final OmnideskFixture omnideskFixture;

	private final OmnideskFixture other;

	private final EventService eventService;

	private final WorkspaceContext workspaceContext;

	OmnideskEventTests(TestWorkspaces testWorkspaces, EventService eventService, WorkspaceContext workspaceContext) {
		this.omnideskFixture = OmnideskFixture.open(testWorkspaces);
		this.other = OmnideskFixture.open(testWorkspaces);
		this.eventService = eventService;
		this.workspaceContext = workspaceContext;
	}

	@Test
	void refreshTabIsAnEventForThatTab() {
		this.omnideskFixture.done(Endpoint.TAB, "tabID=tab_1");
		this.omnideskFixture.done(Endpoint.TAB, "tabID=tab_2");
		assertThat(events(this.omnideskFixture, "tab.refresh")).containsExactly(Map.of("tabID", "tab_1"),
				Map.of("tabID", "tab_2"));
		assertThat(events(this.other, "tab.refresh")).isEmpty();
	}

	@Test
	void aRejectedRequestPublishesNoEvent() {
		ErrorResponses.assertBroken(this.omnideskFixture.call(Endpoint.TAB, Fields.of("tabID=-")), "tabID");
		this.omnideskFixture.done(Endpoint.LOCK, "userID=1&status=2");
		int before = events(this.omnideskFixture, "status.changed").size();
		ErrorResponses.assertRejected(this.omnideskFixture.call(Endpoint.STATUS), 409);
		assertThat(events(this.omnideskFixture, "tab.refresh")).isEmpty();
		assertThat(events(this.omnideskFixture, "status.changed")).hasSize(before);
	}

	@Test
	void aChangeOfStatusIsAnEventAndAStaleOneIsNot() {
		this.omnideskFixture.done(Endpoint.STATUS, "userID=2&statusID=7&browserRequestTime=100");
		this.omnideskFixture.done(Endpoint.STATUS, "userID=2&statusID=8&browserRequestTime=99");
		List<Map<String, Object>> reported = events(this.omnideskFixture, "status.changed");
		assertThat(reported).hasSize(1);
		assertThat(reported.get(0)).containsEntry("userID", 2).containsEntry("statusID", 7);
	}

	private List<Map<String, Object>> events(OmnideskFixture omnideskFixture, String type) {
		return this.workspaceContext.call(omnideskFixture.desk().workspace(), () -> this.eventService.after(0, 1000))
			.stream()
			.filter((event) -> event.type().equals(type))
			.map(Event::detail)
			.toList();
	}

}
