package io.twindesk.omnidesk;

import java.util.List;
import java.util.Map;

import io.twindesk.Desks;
import io.twindesk.ServerTest;
import io.twindesk.event.Event;
import io.twindesk.event.Events;
import io.twindesk.workspace.CurrentWorkspace;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What whoever listens to the workspace's events is told. */
@ServerTest
class OmnideskEventTests {

	private final Office office;

	private final Office other;

	private final Events events;

	private final CurrentWorkspace currentWorkspace;

	OmnideskEventTests(Desks desks, Events events, CurrentWorkspace currentWorkspace) {
		this.office = Office.open(desks);
		this.other = Office.open(desks);
		this.events = events;
		this.currentWorkspace = currentWorkspace;
	}

	@Test
	void refreshTabIsAnEventForThatTab() {
		this.office.done(Endpoint.TAB, "tabID=tab_1");
		this.office.done(Endpoint.TAB, "tabID=tab_2");
		assertThat(told(this.office, "tab.refresh")).containsExactly(Map.of("tabID", "tab_1"),
				Map.of("tabID", "tab_2"));
		assertThat(told(this.other, "tab.refresh")).isEmpty();
	}

	@Test
	void whatIsRefusedIsNoEvent() {
		Refusals.assertBroken(this.office.call(Endpoint.TAB, Fields.of("tabID=-")), "tabID");
		this.office.done(Endpoint.LOCK, "userID=1&status=2");
		int before = told(this.office, "status.changed").size();
		Refusals.assertRefused(this.office.call(Endpoint.STATUS), 409);
		assertThat(told(this.office, "tab.refresh")).isEmpty();
		assertThat(told(this.office, "status.changed")).hasSize(before);
	}

	@Test
	void aStatusThatChangesIsAnEventAndAStaleOneIsNone() {
		this.office.done(Endpoint.STATUS, "userID=2&statusID=7&browserRequestTime=100");
		this.office.done(Endpoint.STATUS, "userID=2&statusID=8&browserRequestTime=99");
		List<Map<String, Object>> told = told(this.office, "status.changed");
		assertThat(told).hasSize(1);
		assertThat(told.get(0)).containsEntry("userID", 2).containsEntry("statusID", 7);
	}

	private List<Map<String, Object>> told(Office office, String type) {
		return this.currentWorkspace.in(office.desk().workspace(), () -> this.events.after(0, 1000))
			.stream()
			.filter((event) -> event.type().equals(type))
			.map(Event::detail)
			.toList();
	}

}
