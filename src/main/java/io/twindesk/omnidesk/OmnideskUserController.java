package io.twindesk.omnidesk;

import io.twindesk.access.Permission;
import io.twindesk.access.VendorOperation;
import io.twindesk.agent.AgentPage;
import io.twindesk.agent.AgentQueries;
import io.twindesk.agent.UserAccountService;
import io.twindesk.idempotency.IdempotencyKey;
import io.twindesk.idempotency.IdempotentRequests;
import io.twindesk.user.EditPolicy;
import io.twindesk.user.User;
import io.twindesk.user.UserFilter;
import io.twindesk.user.UserPage;
import io.twindesk.user.UserPatch;
import io.twindesk.user.UserQueries;
import io.twindesk.user.UserService;
import io.twindesk.web.JsonContent;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

import static io.twindesk.omnidesk.OmnideskParameters.*;

/** Omnidesk's operations on the directory. */
@RestController
class OmnideskUserController {

	private final UserService users;

	private final UserQueries queries;

	private final AgentQueries agentQueries;

	private final UserAccountService userAccountService;

	private final OmnideskUserJson json;

	private final OmnideskWriteResponses writeResponses;

	private final IdempotentRequests idempotentRequests;

	OmnideskUserController(UserService users, UserQueries queries, AgentQueries agentQueries,
			UserAccountService userAccountService, OmnideskUserJson json, OmnideskWriteResponses writeResponses,
			IdempotentRequests idempotentRequests) {
		this.users = users;
		this.queries = queries;
		this.agentQueries = agentQueries;
		this.userAccountService = userAccountService;
		this.json = json;
		this.writeResponses = writeResponses;
		this.idempotentRequests = idempotentRequests;
	}

	@VendorOperation(value = "omnidesk.users.list", permission = Permission.USER_READ)
	@GetMapping("/api/v2/user")
	JsonContent list(ParsedParameters input) {
		String query = input.get(USER_QUERY);
		long start = input.get(ITEM_START);
		int limit = Math.toIntExact(input.get(ITEM_LIMIT));
		UserFilter filter = UserFilter.containing(query.isEmpty() ? null : query, input.get(ACTIVE_ONLY));
		if (input.get(EXTENDED)) {
			return this.json.page(start, limit, this.agentQueries.list(filter, start, limit));
		}
		return this.json.names(start, limit, this.queries.list(filter, start, limit));
	}

	@VendorOperation(value = "omnidesk.users.create", permission = Permission.USER_CUD)
	@PostMapping("/api/v2/user")
	ResponseEntity<Object> create(ParsedParameters input, @Nullable IdempotencyKey key) {
		return this.idempotentRequests.execute(key, input.values(), () -> {
			User user = ParameterTakenException.named(input,
					() -> this.userAccountService.create(OmnideskUserMapper.ofUser(input), input.get(LANGUAGE),
							OmnideskUserMapper.ofAgent(input), input.get(SEND_ACTIVATION_MAIL)));
			return this.writeResponses.created(user.id(), "The user was created");
		});
	}

	@VendorOperation(value = "omnidesk.users.edit", permission = Permission.USER_CUD)
	@PutMapping("/api/v2/user/{id:[0-9]+}")
	ResponseEntity<Object> edit(@PathVariable String id, ParsedParameters input) {
		ParameterTakenException.named(input, () -> this.userAccountService.edit(userId(id),
				OmnideskUserMapper.ofUser(input), OmnideskUserMapper.ofAgent(input)));
		return this.writeResponses.toResponse("The user was changed");
	}

	@VendorOperation(value = "omnidesk.users.usernameUpdate", permission = Permission.USER_CUD)
	@PutMapping("/api/v2/user/usernameUpdate")
	ResponseEntity<Object> usernameUpdate(ParsedParameters input) {
		return rename(input, new UserPatch().username(input.get(USERNAME)));
	}

	@VendorOperation(value = "omnidesk.users.firstnameUpdate", permission = Permission.USER_CUD)
	@PutMapping("/api/v2/user/firstnameUpdate")
	ResponseEntity<Object> firstnameUpdate(ParsedParameters input) {
		return rename(input, new UserPatch().firstName(input.get(FIRSTNAME)));
	}

	@VendorOperation(value = "omnidesk.users.lastnameUpdate", permission = Permission.USER_CUD)
	@PutMapping("/api/v2/user/lastnameUpdate")
	ResponseEntity<Object> lastnameUpdate(ParsedParameters input) {
		return rename(input, new UserPatch().lastName(input.get(LASTNAME)));
	}

	private ResponseEntity<Object> rename(ParsedParameters input, UserPatch changes) {
		ParameterTakenException.named(input, () -> this.users.edit(input.get(ID), changes, EditPolicy.NONE));
		return this.writeResponses.toResponse("The user was renamed");
	}

	/** Returns the id of a user; digits that exceed 64 bits are the id of no user. */
	private static long userId(String digits) {
		try {
			return Long.parseLong(digits);
		}
		catch (NumberFormatException ex) {
			return 0;
		}
	}

}
