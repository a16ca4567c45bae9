package io.twindesk.omnidesk;

import io.twindesk.access.Evidence;
import io.twindesk.access.Operation;
import io.twindesk.access.Permission;
import io.twindesk.agent.Agents;
import io.twindesk.agent.Campaign;
import io.twindesk.agent.Campaigns;
import io.twindesk.agent.Reservations;
import io.twindesk.agent.StatusUpdate;
import io.twindesk.user.Identifier;
import io.twindesk.user.IdentifierType;
import io.twindesk.user.UserService;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import static io.twindesk.omnidesk.OmnideskParameters.*;

/** What users are doing right now: status, lock, campaigns, reservations. */
@RestController
class OmnideskStatusController {

	private final Agents agents;

	private final Campaigns campaigns;

	private final Reservations reservations;

	private final UserService users;

	private final OmnideskProperties properties;

	private final OmnideskWritten written;

	OmnideskStatusController(Agents agents, Campaigns campaigns, Reservations reservations, UserService users,
			OmnideskProperties properties, OmnideskWritten written) {
		this.agents = agents;
		this.campaigns = campaigns;
		this.reservations = reservations;
		this.users = users;
		this.properties = properties;
		this.written = written;
	}

	@Operation(value = "omnidesk.users.updateStatus", permission = Permission.USER_CUD)
	@PostMapping("/api/v2/user/updateStatus")
	ResponseEntity<Object> updateStatus(OmnideskArguments given) {
		this.agents.updateStatus(user(given), new StatusUpdate(given.get(STATUS_ID), given.find(LAST_INTERNAL_CALL_ID),
				given.get(BROWSER_REQUEST_TIME)));
		return this.written.answer("The status was changed");
	}

	@Operation(value = "omnidesk.users.userCampaignState", permission = Permission.USER_CUD)
	@PostMapping("/api/v2/user/userCampaignState")
	ResponseEntity<Object> userCampaignState(OmnideskArguments given) {
		this.campaigns.set(given.get(USER_ID), new Campaign(given.get(CAMPAIGN), given.get(CAMPAIGN_STATE)));
		return this.written.answer("The campaign was changed");
	}

	@Operation(value = "omnidesk.users.statusLock", permission = Permission.USER_CUD)
	@PostMapping("/api/v2/user/statusLock")
	ResponseEntity<Object> statusLock(OmnideskArguments given) {
		this.agents.lockStatus(given.get(NAMED_USER_ID), given.get(STATUS));
		return this.written.answer("The status was locked");
	}

	@Operation(value = "omnidesk.users.statusLockDelete", permission = Permission.USER_CUD)
	@PostMapping("/api/v2/user/statusLockDelete")
	ResponseEntity<Object> statusLockDelete(OmnideskArguments given) {
		this.agents.unlockStatus(given.get(NAMED_USER_ID));
		return this.written.answer("The status was unlocked");
	}

	@Operation(value = "omnidesk.users.reserveUserForLiveChannel", permission = Permission.API_RESERVE_USER,
			evidence = Evidence.DECIDED)
	@PostMapping("/api/v2/user/reserveUserForLiveChannel")
	ResponseEntity<Object> reserveUserForLiveChannel(OmnideskArguments given) {
		this.reservations.reserve(given.get(USER_ID), given.get(CHANNEL_ID), this.properties.reservationTime());
		return this.written.answer("The user was reserved");
	}

	/** The user whom the id, the e-mail or both name. */
	private long user(OmnideskArguments given) {
		Long id = given.find(NAMED_USER_ID);
		String email = given.find(USER_EMAIL_ADDRESS);
		if (email == null) {
			return given.get(NAMED_USER_ID);
		}
		long found = this.users.idOf(Identifier.of(IdentifierType.EMAIL, email));
		if (id != null && id != found) {
			throw new InvalidParametersException(new ParameterFault(USER_EMAIL_ADDRESS.name(),
					"userEmailAddress is not that of the user of userID"));
		}
		return found;
	}

}
