package io.twindesk.deskie;

import java.util.List;
import java.util.Map;

import io.twindesk.access.Evidence;
import io.twindesk.access.Permission;
import io.twindesk.access.VendorOperation;
import io.twindesk.idempotency.IdempotencyKey;
import io.twindesk.idempotency.IdempotentRequests;
import io.twindesk.input.RequestContent;
import io.twindesk.input.Value;
import io.twindesk.user.IdentificationCodeService;
import io.twindesk.user.LinkedUser;
import io.twindesk.user.User;
import io.twindesk.user.UserFilter;
import io.twindesk.user.UserLinkService;
import io.twindesk.user.UserPage;
import io.twindesk.user.UserPatch;
import io.twindesk.user.UserQueries;
import io.twindesk.user.UserService;
import io.twindesk.web.JsonContent;
import io.twindesk.workspace.WorkspaceContext;
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

/** Deskie's user operations, in the order of the vendor's reference. */
@RestController
class DeskieUserController {

	private static final String USER = "/api/users/{id}";

	/** Any user path except that of the identification operation. */
	private static final String USER_JSON = "/api/users/{id:(?!identification[.]json$).+}.json";

	private final UserService users;

	private final UserQueries queries;

	private final UserLinkService links;

	private final IdentificationCodeService codes;

	private final DeskieUserRequest userRequest;

	private final DeskieLinkRequest linkRequest;

	private final DeskieUserResponse userResponse;

	private final DeskieLanguages languages;

	private final WorkspaceContext workspaceContext;

	private final IdempotentRequests idempotentRequests;

	DeskieUserController(UserService users, UserQueries queries, UserLinkService links, IdentificationCodeService codes,
			DeskieUserRequest userRequest, DeskieLinkRequest linkRequest, DeskieUserResponse userResponse,
			DeskieLanguages languages, WorkspaceContext workspaceContext, IdempotentRequests idempotentRequests) {
		this.users = users;
		this.queries = queries;
		this.links = links;
		this.codes = codes;
		this.userRequest = userRequest;
		this.linkRequest = linkRequest;
		this.userResponse = userResponse;
		this.languages = languages;
		this.workspaceContext = workspaceContext;
		this.idempotentRequests = idempotentRequests;
	}

	@VendorOperation(value = "deskie.users.create", permission = Permission.USER_CUD, evidence = Evidence.OBSERVED)
	@PostMapping("/api/users.json")
	ResponseEntity<Object> create(RequestContent input, @Nullable IdempotencyKey key) {
		UserPatch changes = this.userRequest.read(input);
		return this.idempotentRequests.execute(key, input.value(), () -> {
			User user = this.users.create(changes, this.languages.defaultLanguage());
			return ResponseEntity.status(HttpStatus.CREATED).body(this.userResponse.created(user));
		});
	}

	@VendorOperation(value = "deskie.users.list", permission = Permission.USER_READ)
	@GetMapping("/api/users.json")
	JsonContent list(Value.Object parameters) {
		WorkspaceSettings settings = this.workspaceContext.get().settings();
		DeskieListQuery query = new DeskieListQuery(parameters, settings.get(WorkspaceSettings.TIME_ZONE));
		UserFilter filter = query.filter(this.languages, settings.get(DeskieSettings.LIST_DISABLED));
		UserPage page = query.filtersByCompany() ? new UserPage(List.of(), 0)
				: this.queries.list(filter, query.offset(), query.limit());
		return this.userResponse.page(page, query.withCases());
	}

	@VendorOperation(value = "deskie.users.view", permission = Permission.USER_READ)
	@GetMapping(USER_JSON)
	JsonContent view(@PathVariable String id) {
		LinkedUser linked = this.queries.getWithGroup(DeskieUserId.read(id));
		long userId = linked.user().id();
		return this.userResponse.user(linked.user(),
				linked.group().stream().filter((other) -> other != userId).toList());
	}

	@VendorOperation(value = "deskie.users.edit", permission = Permission.USER_CUD)
	@PutMapping(USER_JSON)
	JsonContent edit(@PathVariable String id, RequestContent input) {
		DeskieEdit edit = this.userRequest.edit(input);
		return this.userResponse.user(this.users.edit(DeskieUserId.read(id), edit.changes(), edit.policy()));
	}

	@VendorOperation(value = "deskie.users.identification", permission = Permission.USER_CUD)
	@PostMapping("/api/users/identification.json")
	Map<String, Object> identification(RequestContent input) {
		return Map.of("code", this.codes.issue(this.userRequest.read(input)));
	}

	@VendorOperation(value = "deskie.users.link", permission = Permission.USER_CUD)
	@PutMapping(USER + "/link.json")
	JsonContent link(@PathVariable String id, RequestContent input) {
		long other = this.linkRequest.read(input);
		LinkedUser linked = this.links.link(DeskieUserId.read(id), other);
		return this.userResponse.user(linked.user(), linked.group());
	}

	@VendorOperation(value = "deskie.users.unlink", permission = Permission.USER_CUD)
	@PutMapping(USER + "/unlink.json")
	JsonContent unlink(@PathVariable String id, RequestContent input) {
		long other = this.linkRequest.read(input);
		LinkedUser linked = this.links.unlink(DeskieUserId.read(id), other);
		return this.userResponse.user(linked.user(), linked.group());
	}

	@VendorOperation(value = "deskie.users.disable", permission = Permission.USER_CUD)
	@PutMapping(USER + "/disable.json")
	JsonContent disable(@PathVariable String id) {
		return this.userResponse.user(this.users.disable(DeskieUserId.read(id)));
	}

	@VendorOperation(value = "deskie.users.block", permission = Permission.USER_CUD)
	@PutMapping(USER + "/block.json")
	JsonContent block(@PathVariable String id) {
		return this.userResponse.user(this.users.block(DeskieUserId.read(id)));
	}

	@VendorOperation(value = "deskie.users.restore", permission = Permission.USER_CUD)
	@PutMapping(USER + "/restore.json")
	JsonContent restore(@PathVariable String id) {
		return this.userResponse.user(this.users.restore(DeskieUserId.read(id)));
	}

	@VendorOperation(value = "deskie.users.delete", permission = Permission.USER_CUD, fullAccess = true)
	@DeleteMapping(USER_JSON)
	void delete(@PathVariable String id) {
		this.users.delete(DeskieUserId.read(id));
	}

}
