package io.twindesk.omnidesk;

import java.util.List;
import java.util.Locale;

import io.twindesk.access.Operation;
import io.twindesk.access.Permission;
import io.twindesk.agent.AgentChanges;
import io.twindesk.agent.Agents;
import io.twindesk.agent.Tabs;
import io.twindesk.agent.View;
import io.twindesk.agent.Views;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

import static io.twindesk.omnidesk.OmnideskParameters.*;

/** How users like to work: Omnidesk's operations on settings, views and tabs. */
@RestController
class OmnideskSettingsController {

	private final Agents agents;

	private final Views views;

	private final Tabs tabs;

	private final OmnideskWritten written;

	OmnideskSettingsController(Agents agents, Views views, Tabs tabs, OmnideskWritten written) {
		this.agents = agents;
		this.views = views;
		this.tabs = tabs;
		this.written = written;
	}

	@Operation(value = "omnidesk.users.settings", permission = Permission.USER_READ)
	@GetMapping("/api/v2/user/settings")
	OmnideskItem settings(OmnideskArguments given) {
		long userId = given.get(USER_ID);
		return OmnideskItem.of(userId, this.agents.details(userId));
	}

	@Operation(value = "omnidesk.users.getUserViews", permission = Permission.USER_CUD)
	@GetMapping("/api/v2/user/getUserViews")
	OmnideskList getUserViews(OmnideskArguments given) {
		String query = given.get(VIEW_QUERY).toLowerCase(Locale.ROOT);
		List<View> found = this.views.selected(given.get(USER_ID))
			.stream()
			.filter((view) -> view.name().toLowerCase(Locale.ROOT).contains(query))
			.toList();
		long start = given.get(ITEM_START);
		long limit = given.get(ITEM_LIMIT);
		return new OmnideskList(start, found.size(), limit, found.stream().skip(start).limit(limit).toList());
	}

	@Operation(value = "omnidesk.users.updateUserView", permission = Permission.USER_CUD)
	@PutMapping("/api/v2/user/updateUserView")
	ResponseEntity<Object> updateUserView(OmnideskArguments given) {
		this.views.select(given.get(USER_ID), given.get(VIEW_ID), given.get(NEW_VALUE));
		return this.written.answer("The view was changed");
	}

	@Operation(value = "omnidesk.users.maxChats", permission = Permission.USER_CUD)
	@PutMapping("/api/v2/user/maxChats")
	ResponseEntity<Object> maxChats(OmnideskArguments given) {
		return change(given, new AgentChanges().maxChats(given.get(MAX_CHATS)));
	}

	@Operation(value = "omnidesk.users.chatSoundNewMessage", permission = Permission.USER_CUD)
	@PutMapping("/api/v2/user/chatSoundNewMessage")
	ResponseEntity<Object> chatSoundNewMessage(OmnideskArguments given) {
		return change(given, new AgentChanges().chatSoundNewMessage(given.get(STATE)));
	}

	@Operation(value = "omnidesk.users.notifyOnTicketAssignment", permission = Permission.USER_CUD)
	@PutMapping("/api/v2/user/notifyOnTicketAssignment")
	ResponseEntity<Object> notifyOnTicketAssignment(OmnideskArguments given) {
		return change(given, new AgentChanges().notifyOnTicketAssignment(given.get(STATE)));
	}

	@Operation(value = "omnidesk.users.refreshTab", permission = Permission.USER_CUD)
	@PostMapping("/api/v2/user/refreshTab")
	ResponseEntity<Object> refreshTab(OmnideskArguments given) {
		this.tabs.refresh(given.get(TAB_ID));
		return this.written.answer("The tab was told to refresh");
	}

	@Operation(value = "omnidesk.users.ticketIncognitoMode", permission = Permission.USER_ANONYMOUS_BROWSING_UPDATE)
	@PutMapping("/api/v2/user/ticketIncognitoMode")
	ResponseEntity<Object> ticketIncognitoMode(OmnideskArguments given) {
		return change(given, new AgentChanges().ticketIncognitoMode(given.get(STATE)));
	}

	@Operation(value = "omnidesk.users.callsAutoAnswer", permission = Permission.USER_CUD)
	@PutMapping("/api/v2/user/callsAutoAnswer")
	ResponseEntity<Object> callsAutoAnswer(OmnideskArguments given) {
		return change(given, new AgentChanges().callsAutoAnswer(given.get(STATE)));
	}

	private ResponseEntity<Object> change(OmnideskArguments given, AgentChanges changes) {
		this.agents.change(given.get(USER_ID), changes);
		return this.written.answer("The setting was changed");
	}

}
