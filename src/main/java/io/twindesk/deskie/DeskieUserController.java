package io.twindesk.deskie;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.twindesk.access.Evidence;
import io.twindesk.access.Operation;
import io.twindesk.access.Permission;
import io.twindesk.repeat.IdempotencyKey;
import io.twindesk.repeat.OnlyOnce;
import io.twindesk.user.IdentificationCodes;
import io.twindesk.user.LinkedUser;
import io.twindesk.user.User;
import io.twindesk.user.UserChanges;
import io.twindesk.user.UserFilter;
import io.twindesk.user.UserLinks;
import io.twindesk.user.UserPage;
import io.twindesk.user.UserQueries;
import io.twindesk.user.UserService;
import io.twindesk.web.JsonContent;
import io.twindesk.web.RequestContent;
import io.twindesk.web.Value;
import io.twindesk.workspace.CurrentWorkspace;
import io.twindesk.workspace.WorkspaceSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Deskie's user operations, in the order of its reference. */
@RestController
class DeskieUserController {

	private static final String USER = "/api/users/{id}";

	/** Any but the one path that is another operation's. */
	private static final String USER_JSON = "/api/users/{id:(?!identification[.]json$).+}.json";

	private final UserService users;

	private final UserQueries queries;

	private final UserLinks links;

	private final IdentificationCodes codes;

	private final DeskieUserBody body;

	private final DeskieLinkBody linkBody;

	private final DeskieUserJson json;

	private final DeskieLanguages languages;

	private final CurrentWorkspace currentWorkspace;

	private final OnlyOnce onlyOnce;

	DeskieUserController(UserService users, UserQueries queries, UserLinks links, IdentificationCodes codes,
			DeskieUserBody body, DeskieLinkBody linkBody, DeskieUserJson json, DeskieLanguages languages,
			CurrentWorkspace currentWorkspace, OnlyOnce onlyOnce) {
		this.users = users;
		this.queries = queries;
		this.links = links;
		this.codes = codes;
		this.body = body;
		this.linkBody = linkBody;
		this.json = json;
		this.languages = languages;
		this.currentWorkspace = currentWorkspace;
		this.onlyOnce = onlyOnce;
	}

	@Operation(value = "deskie.users.create", permission = Permission.USER_CUD, evidence = Evidence.OBSERVED)
	@PostMapping("/api/users.json")
	ResponseEntity<Object> create(RequestContent given, @Nullable IdempotencyKey key) {
		UserChanges changes = this.body.read(given);
		return this.onlyOnce.create(key, given.value(),
				(Consumer<User> beside) -> this.users.create(changes, this.languages.standard(), beside),
				(user) -> ResponseEntity.status(HttpStatus.CREATED).body(this.json.created(user)));
	}

	@Operation(value = "deskie.users.list", permission = Permission.USER_READ)
	@GetMapping("/api/users.json")
	JsonContent list(Value.Object parameters) {
		WorkspaceSettings settings = this.currentWorkspace.get().settings();
		DeskieListQuery query = new DeskieListQuery(parameters, settings.get(WorkspaceSettings.TIME_ZONE));
		UserFilter filter = query.filter(this.languages, settings.get(DeskieSettings.LIST_DISABLED));
		UserPage page = query.asksForCompany() ? new UserPage(List.of(), 0)
				: this.queries.list(filter, query.offset(), query.limit());
		return this.json.page(page, query.withCases());
	}

	@Operation(value = "deskie.users.view", permission = Permission.USER_READ)
	@GetMapping(USER_JSON)
	JsonContent view(@PathVariable String id) {
		LinkedUser linked = this.queries.getWithGroup(DeskieUserId.read(id));
		long userId = linked.user().id();
		return this.json.user(linked.user(), linked.group().stream().filter((other) -> other != userId).toList());
	}

	@Operation(value = "deskie.users.edit", permission = Permission.USER_CUD)
	@PutMapping(USER_JSON)
	JsonContent edit(@PathVariable String id, RequestContent given) {
		DeskieEdit edit = this.body.edit(given);
		return this.json.user(this.users.edit(DeskieUserId.read(id), edit.changes(), edit.rule()));
	}

	@Operation(value = "deskie.users.identification", permission = Permission.USER_CUD)
	@PostMapping("/api/users/identification.json")
	Map<String, Object> identification(RequestContent given) {
		return Map.of("code", this.codes.issue(this.body.read(given)));
	}

	@Operation(value = "deskie.users.link", permission = Permission.USER_CUD)
	@PutMapping(USER + "/link.json")
	JsonContent link(@PathVariable String id, RequestContent given) {
		long other = this.linkBody.read(given);
		LinkedUser linked = this.links.link(DeskieUserId.read(id), other);
		return this.json.user(linked.user(), linked.group());
	}

	@Operation(value = "deskie.users.unlink", permission = Permission.USER_CUD)
	@PutMapping(USER + "/unlink.json")
	JsonContent unlink(@PathVariable String id, RequestContent given) {
		long other = this.linkBody.read(given);
		LinkedUser linked = this.links.unlink(DeskieUserId.read(id), other);
		return this.json.user(linked.user(), linked.group());
	}

	@Operation(value = "deskie.users.disable", permission = Permission.USER_CUD)
	@PutMapping(USER + "/disable.json")
	JsonContent disable(@PathVariable String id) {
		return this.json.user(this.users.disable(DeskieUserId.read(id)));
	}

	@Operation(value = "deskie.users.block", permission = Permission.USER_CUD)
	@PutMapping(USER + "/block.json")
	JsonContent block(@PathVariable String id) {
		return this.json.user(this.users.block(DeskieUserId.read(id)));
	}

	@Operation(value = "deskie.users.restore", permission = Permission.USER_CUD)
	@PutMapping(USER + "/restore.json")
	JsonContent restore(@PathVariable String id) {
		return this.json.user(this.users.restore(DeskieUserId.read(id)));
	}

	@Operation(value = "deskie.users.delete", permission = Permission.USER_CUD, fullAccess = true)
	@DeleteMapping(USER_JSON)
	void delete(@PathVariable String id) {
		this.users.delete(DeskieUserId.read(id));
	}

}
