package io.twindesk.deskie;

import java.util.Map;

import io.twindesk.access.Evidence;
import io.twindesk.access.Permission;
import io.twindesk.access.VendorOperation;
import io.twindesk.idempotency.IdempotencyKey;
import io.twindesk.idempotency.IdempotentRequests;
import io.twindesk.input.RequestContent;
import io.twindesk.rules.SwitchPositions;
import io.twindesk.user.IdentificationCodeService;
import io.twindesk.user.User;
import io.twindesk.user.UserPatch;
import io.twindesk.user.UserService;
import io.twindesk.web.JsonContent;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Deskie's operations that write users, in the order of the vendor's reference. */
@RestController
class DeskieUserController {

	static final String USER = "/api/users/{id}";

	/** Any user path except that of the identification operation. */
	static final String USER_JSON = "/api/users/{id:(?!identification[.]json$).+}.json";

	private final UserService users;

	private final IdentificationCodeService codes;

	private final DeskieUserRequest userRequest;

	private final DeskieUserResponse userResponse;

	private final DeskieLanguages languages;

	private final IdempotentRequests idempotentRequests;

	private final SwitchPositions switches;

	DeskieUserController(UserService users, IdentificationCodeService codes, DeskieUserRequest userRequest,
			DeskieUserResponse userResponse, DeskieLanguages languages, IdempotentRequests idempotentRequests,
			SwitchPositions switches) {
		this.switches = switches;
		this.users = users;
		this.codes = codes;
		this.userRequest = userRequest;
		this.userResponse = userResponse;
		this.languages = languages;
		this.idempotentRequests = idempotentRequests;
	}

	@VendorOperation(value = "deskie.users.create", permission = Permission.USER_CUD, evidence = Evidence.OBSERVED)
	@PostMapping("/api/users.json")
	ResponseEntity<Object> create(RequestContent input, @Nullable IdempotencyKey key) {
		UserPatch changes = this.userRequest.create(input);
		return this.idempotentRequests.execute(key, input.value(), () -> {
			User user = this.users.create(changes, this.languages.defaultLanguage());
			return ResponseEntity
				.status(Integer.parseInt(this.switches.assume(DeskieSwitches.CREATE_STATUS, DeskieSwitches.RESPONSE)))
				.body(this.userResponse.created(user));
		});
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
		return Map.of("code", this.codes.issue(this.userRequest.identification(input)));
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
	ResponseEntity<Object> delete(@PathVariable String id) {
		this.users.delete(DeskieUserId.read(id));
		return this.switches.assume(DeskieSwitches.DELETE_BODY, DeskieSwitches.RESPONSE).equals("object")
				? ResponseEntity.ok(Map.of()) : ResponseEntity.ok().build();
	}

}
