package io.twindesk.omnidesk;

import java.util.List;
import java.util.Locale;

import io.twindesk.access.Permission;
import io.twindesk.access.VendorOperation;
import io.twindesk.agent.AgentPatch;
import io.twindesk.agent.AgentQueries;
import io.twindesk.agent.AgentService;
import io.twindesk.agent.View;
import io.twindesk.agent.ViewService;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

import static io.twindesk.omnidesk.OmnideskParameters.*;

/** Omnidesk's operations on settings, views and tabs. */
@RestController
class OmnideskSettingsController {

	private final AgentService agentService;

	private final AgentQueries agentQueries;

	private final ViewService viewService;

	private final TabRefresh tabRefresh;

	private final OmnideskWriteResponses writeResponses;

	private final OmnideskShape shape;

	OmnideskSettingsController(AgentService agentService, AgentQueries agentQueries, ViewService viewService,
			TabRefresh tabRefresh, OmnideskWriteResponses writeResponses, OmnideskShape shape) {
		this.shape = shape;
		this.agentService = agentService;
		this.agentQueries = agentQueries;
		this.viewService = viewService;
		this.tabRefresh = tabRefresh;
		this.writeResponses = writeResponses;
	}

	@VendorOperation(value = "omnidesk.users.settings", permission = Permission.USER_READ)
	@GetMapping("/api/v2/user/settings")
	Object settings(ParsedParameters input) {
		long userId = input.get(USER_ID);
		return this.shape.settings(AgentSettingsResponse.of(userId, this.agentQueries.details(userId)));
	}

	@VendorOperation(value = "omnidesk.users.getUserViews", permission = Permission.USER_CUD)
	@GetMapping("/api/v2/user/getUserViews")
	Object getUserViews(ParsedParameters input) {
		String query = input.get(VIEW_QUERY).toLowerCase(Locale.ROOT);
		List<View> result = this.viewService.selected(input.get(USER_ID))
			.stream()
			.filter((view) -> view.name().toLowerCase(Locale.ROOT).contains(query))
			.toList();
		long start = input.get(ITEM_START);
		long limit = input.get(ITEM_LIMIT);
		return this.shape
			.views(new OmnideskList(start, result.size(), limit, result.stream().skip(start).limit(limit).toList()));
	}

	@VendorOperation(value = "omnidesk.users.updateUserView", permission = Permission.USER_CUD)
	@PutMapping("/api/v2/user/updateUserView")
	ResponseEntity<Object> updateUserView(ParsedParameters input) {
		this.viewService.select(input.get(USER_ID), input.get(VIEW_ID), input.get(NEW_VALUE));
		return this.writeResponses.toResponse("The view was changed");
	}

	@VendorOperation(value = "omnidesk.users.maxChats", permission = Permission.USER_CUD)
	@PutMapping("/api/v2/user/maxChats")
	ResponseEntity<Object> maxChats(ParsedParameters input) {
		return change(input, new AgentPatch().maxChats(input.get(MAX_CHATS)));
	}

	@VendorOperation(value = "omnidesk.users.chatSoundNewMessage", permission = Permission.USER_CUD)
	@PutMapping("/api/v2/user/chatSoundNewMessage")
	ResponseEntity<Object> chatSoundNewMessage(ParsedParameters input) {
		return change(input, new AgentPatch().chatSoundNewMessage(input.get(STATE)));
	}

	@VendorOperation(value = "omnidesk.users.notifyOnTicketAssignment", permission = Permission.USER_CUD)
	@PutMapping("/api/v2/user/notifyOnTicketAssignment")
	ResponseEntity<Object> notifyOnTicketAssignment(ParsedParameters input) {
		return change(input, new AgentPatch().notifyOnTicketAssignment(input.get(STATE)));
	}

	@VendorOperation(value = "omnidesk.users.refreshTab", permission = Permission.USER_CUD)
	@PostMapping("/api/v2/user/refreshTab")
	ResponseEntity<Object> refreshTab(ParsedParameters input) {
		this.tabRefresh.refresh(input.get(TAB_ID));
		return this.writeResponses.toResponse("The refresh of the tab was requested");
	}

	@VendorOperation(value = "omnidesk.users.ticketIncognitoMode",
			permission = Permission.USER_ANONYMOUS_BROWSING_UPDATE)
	@PutMapping("/api/v2/user/ticketIncognitoMode")
	ResponseEntity<Object> ticketIncognitoMode(ParsedParameters input) {
		return change(input, new AgentPatch().ticketIncognitoMode(input.get(STATE)));
	}

	@VendorOperation(value = "omnidesk.users.callsAutoAnswer", permission = Permission.USER_CUD)
	@PutMapping("/api/v2/user/callsAutoAnswer")
	ResponseEntity<Object> callsAutoAnswer(ParsedParameters input) {
		return change(input, new AgentPatch().callsAutoAnswer(input.get(STATE)));
	}

	private ResponseEntity<Object> change(ParsedParameters input, AgentPatch changes) {
		this.agentService.change(input.get(USER_ID), changes);
		return this.writeResponses.toResponse("The setting was changed");
	}

}
