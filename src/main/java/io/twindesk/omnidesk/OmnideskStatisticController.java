package io.twindesk.omnidesk;

import io.twindesk.access.Permission;
import io.twindesk.access.VendorOperation;
import io.twindesk.agent.StatisticName;
import io.twindesk.agent.StatisticService;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

import static io.twindesk.omnidesk.OmnideskParameters.*;

/** Omnidesk's operations on KPIs. */
@RestController
class OmnideskStatisticController {

	private final StatisticService statisticService;

	private final OmnideskWriteResponses writeResponses;

	OmnideskStatisticController(StatisticService statisticService, OmnideskWriteResponses writeResponses) {
		this.statisticService = statisticService;
		this.writeResponses = writeResponses;
	}

	@VendorOperation(value = "omnidesk.users.addStatistic", permission = Permission.USER_CUD)
	@PostMapping("/api/v2/user/userStatistic")
	ResponseEntity<Object> add(ParsedParameters input) {
		this.statisticService.add(input.get(USER_ID), name(input));
		return this.writeResponses.toResponse("The statistic was added");
	}

	@VendorOperation(value = "omnidesk.users.removeStatistic", permission = Permission.USER_CUD)
	@DeleteMapping("/api/v2/user/userStatistic")
	ResponseEntity<Object> remove(ParsedParameters input) {
		this.statisticService.remove(input.get(USER_ID), name(input));
		return this.writeResponses.toResponse("The statistic was removed");
	}

	@VendorOperation(value = "omnidesk.users.watch", permission = Permission.USER_CUD)
	@PutMapping("/api/v2/user/watch")
	ResponseEntity<Object> watch(ParsedParameters input) {
		this.statisticService.watch(input.get(USER_ID), name(input), input.get(WATCH_TOGGLE).equals("watch"));
		return this.writeResponses.toResponse("The statistic was changed");
	}

	private static StatisticName name(ParsedParameters input) {
		return new StatisticName(input.get(STATISTIC), input.get(PRIMARY_OPTION), input.get(SECONDARY_OPTION));
	}

}
