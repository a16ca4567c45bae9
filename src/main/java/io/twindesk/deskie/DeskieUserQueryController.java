package io.twindesk.deskie;

import java.util.List;

import io.twindesk.access.Permission;
import io.twindesk.access.VendorOperation;
import io.twindesk.input.Value;
import io.twindesk.rules.SwitchPositions;
import io.twindesk.user.LinkedUser;
import io.twindesk.user.UserFilter;
import io.twindesk.user.UserPage;
import io.twindesk.user.UserQueries;
import io.twindesk.web.JsonContent;
import io.twindesk.workspace.WorkspaceContext;
import io.twindesk.workspace.WorkspaceSettings;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Deskie's operations that read users. */
@RestController
class DeskieUserQueryController {

	private final UserQueries queries;

	private final DeskieUserResponse userResponse;

	private final DeskieLanguages languages;

	private final WorkspaceContext workspaceContext;

	private final SwitchPositions switches;

	private final DeskieListCheck check;

	DeskieUserQueryController(UserQueries queries, DeskieUserResponse userResponse, DeskieLanguages languages,
			WorkspaceContext workspaceContext, SwitchPositions switches, DeskieListCheck check) {
		this.check = check;
		this.switches = switches;
		this.queries = queries;
		this.userResponse = userResponse;
		this.languages = languages;
		this.workspaceContext = workspaceContext;
	}

	@VendorOperation(value = "deskie.users.list", permission = Permission.USER_READ)
	@GetMapping("/api/users.json")
	JsonContent list(Value.Object parameters) {
		this.check.parameters(parameters);
		WorkspaceSettings settings = this.workspaceContext.get().settings();
		DeskieListQuery query = new DeskieListQuery(parameters, settings.get(DeskieSettings.TIME_ZONE), this.switches);
		UserFilter filter = query.filter(this.languages, settings.get(DeskieSettings.LIST_DISABLED));
		long offset = query.offset();
		int limit = query.limit();
		UserPage page = query.filtersByCompany() ? new UserPage(List.of(), 0)
				: this.queries.list(filter, query.order(), offset, limit);
		this.check.page(offset, limit, page.total(), parameters);
		return this.userResponse.page(page, query.withCases());
	}

	@VendorOperation(value = "deskie.users.view", permission = Permission.USER_READ)
	@GetMapping(DeskieUserController.USER_JSON)
	JsonContent view(@PathVariable String id) {
		LinkedUser linked = this.queries.getWithGroup(DeskieUserId.read(id));
		return this.userResponse.view(linked.user(), linked.others());
	}

}
