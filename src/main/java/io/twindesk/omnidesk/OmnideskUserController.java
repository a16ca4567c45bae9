package io.twindesk.omnidesk;

import java.util.function.Consumer;

import io.twindesk.access.Operation;
import io.twindesk.access.Permission;
import io.twindesk.agent.AgentPage;
import io.twindesk.agent.Agents;
import io.twindesk.agent.People;
import io.twindesk.repeat.IdempotencyKey;
import io.twindesk.repeat.OnlyOnce;
import io.twindesk.user.EditRule;
import io.twindesk.user.User;
import io.twindesk.user.UserChanges;
import io.twindesk.user.UserFilter;
import io.twindesk.user.UserPage;
import io.twindesk.user.UserQueries;
import io.twindesk.user.UserService;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

import static io.twindesk.omnidesk.OmnideskParameters.*;

/** Who the users are: Omnidesk's operations on the directory. */
@RestController
class OmnideskUserController {

	private final UserService users;

	private final UserQueries queries;

	private final Agents agents;

	private final People people;

	private final OmnideskWritten written;

	private final OnlyOnce onlyOnce;

	OmnideskUserController(UserService users, UserQueries queries, Agents agents, People people,
			OmnideskWritten written, OnlyOnce onlyOnce) {
		this.users = users;
		this.queries = queries;
		this.agents = agents;
		this.people = people;
		this.written = written;
		this.onlyOnce = onlyOnce;
	}

	@Operation(value = "omnidesk.users.list", permission = Permission.USER_READ)
	@GetMapping("/api/v2/user")
	OmnideskList list(OmnideskArguments given) {
		String query = given.get(USER_QUERY);
		long start = given.get(ITEM_START);
		int limit = Math.toIntExact(given.get(ITEM_LIMIT));
		UserFilter filter = UserFilter.containing(query.isEmpty() ? null : query, given.get(ACTIVE_ONLY));
		if (given.get(EXTENDED)) {
			AgentPage page = this.agents.list(filter, start, limit);
			return new OmnideskList(start, page.users().total(), limit,
					page.users().users().stream().map((user) -> OmnideskUser.of(user, page.agent(user.id()))).toList());
		}
		UserPage page = this.queries.list(filter, start, limit);
		return new OmnideskList(start, page.total(), limit, page.users().stream().map(OmnideskUser.Name::of).toList());
	}

	@Operation(value = "omnidesk.users.create", permission = Permission.USER_CUD)
	@PostMapping("/api/v2/user")
	ResponseEntity<Object> create(OmnideskArguments given, @Nullable IdempotencyKey key) {
		return this.onlyOnce.create(key, given.values(),
				(Consumer<User> beside) -> ParameterTakenException.named(given,
						() -> this.people.create(OmnideskChanges.ofUser(given), given.get(LANGUAGE),
								OmnideskChanges.ofAgent(given), given.get(SEND_ACTIVATION_MAIL), beside)),
				(user) -> this.written.created(user.id(), "The user was created"));
	}

	@Operation(value = "omnidesk.users.edit", permission = Permission.USER_CUD)
	@PutMapping("/api/v2/user/{id:[0-9]+}")
	ResponseEntity<Object> edit(@PathVariable String id, OmnideskArguments given) {
		ParameterTakenException.named(given,
				() -> this.people.edit(userId(id), OmnideskChanges.ofUser(given), OmnideskChanges.ofAgent(given)));
		return this.written.answer("The user was changed");
	}

	@Operation(value = "omnidesk.users.usernameUpdate", permission = Permission.USER_CUD)
	@PutMapping("/api/v2/user/usernameUpdate")
	ResponseEntity<Object> usernameUpdate(OmnideskArguments given) {
		return rename(given, new UserChanges().username(given.get(USERNAME)));
	}

	@Operation(value = "omnidesk.users.firstnameUpdate", permission = Permission.USER_CUD)
	@PutMapping("/api/v2/user/firstnameUpdate")
	ResponseEntity<Object> firstnameUpdate(OmnideskArguments given) {
		return rename(given, new UserChanges().firstName(given.get(FIRSTNAME)));
	}

	@Operation(value = "omnidesk.users.lastnameUpdate", permission = Permission.USER_CUD)
	@PutMapping("/api/v2/user/lastnameUpdate")
	ResponseEntity<Object> lastnameUpdate(OmnideskArguments given) {
		return rename(given, new UserChanges().lastName(given.get(LASTNAME)));
	}

	private ResponseEntity<Object> rename(OmnideskArguments given, UserChanges changes) {
		ParameterTakenException.named(given, () -> this.users.edit(given.get(ID), changes, EditRule.NONE));
		return this.written.answer("The user was renamed");
	}

	/** Digits beyond 64 bits are nobody's. */
	private static long userId(String digits) {
		try {
			return Long.parseLong(digits);
		}
		catch (NumberFormatException ex) {
			return 0;
		}
	}

}
