package io.twindesk.omnidesk;

import io.twindesk.access.Operation;
import io.twindesk.access.Permission;
import io.twindesk.agent.StatisticName;
import io.twindesk.agent.Statistics;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

import static io.twindesk.omnidesk.OmnideskParameters.*;

/** What users keep an eye on: Omnidesk's operations on KPIs. */
@RestController
class OmnideskStatisticController {

	private final Statistics statistics;

	private final OmnideskWritten written;

	OmnideskStatisticController(Statistics statistics, OmnideskWritten written) {
		this.statistics = statistics;
		this.written = written;
	}

	@Operation(value = "omnidesk.users.addStatistic", permission = Permission.USER_CUD)
	@PostMapping("/api/v2/user/userStatistic")
	ResponseEntity<Object> add(OmnideskArguments given) {
		this.statistics.add(given.get(USER_ID), name(given));
		return this.written.answer("The statistic was added");
	}

	@Operation(value = "omnidesk.users.removeStatistic", permission = Permission.USER_CUD)
	@DeleteMapping("/api/v2/user/userStatistic")
	ResponseEntity<Object> remove(OmnideskArguments given) {
		this.statistics.remove(given.get(USER_ID), name(given));
		return this.written.answer("The statistic was removed");
	}

	@Operation(value = "omnidesk.users.watch", permission = Permission.USER_CUD)
	@PutMapping("/api/v2/user/watch")
	ResponseEntity<Object> watch(OmnideskArguments given) {
		this.statistics.watch(given.get(USER_ID), name(given), given.get(WATCH_TOGGLE).equals("watch"));
		return this.written.answer("The statistic was changed");
	}

	private static StatisticName name(OmnideskArguments given) {
		return new StatisticName(given.get(STATISTIC), given.get(PRIMARY_OPTION), given.get(SECONDARY_OPTION));
	}

}
