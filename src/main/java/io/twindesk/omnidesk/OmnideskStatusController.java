package io.twindesk.omnidesk;

import io.twindesk.access.Evidence;
import io.twindesk.access.Permission;
import io.twindesk.access.VendorOperation;
import io.twindesk.agent.AgentService;
import io.twindesk.agent.Campaign;
import io.twindesk.agent.CampaignService;
import io.twindesk.agent.ReservationService;
import io.twindesk.agent.StatusUpdate;
import io.twindesk.user.Identifier;
import io.twindesk.user.IdentifierType;
import io.twindesk.user.UserLookup;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import static io.twindesk.omnidesk.OmnideskParameters.*;

/** Omnidesk's operations on status, status lock, campaigns and reservations. */
@RestController
class OmnideskStatusController {

	private final AgentService agentService;

	private final CampaignService campaignService;

	private final ReservationService reservationService;

	private final UserLookup users;

	private final OmnideskProperties properties;

	private final OmnideskWriteResponses writeResponses;

	OmnideskStatusController(AgentService agentService, CampaignService campaignService,
			ReservationService reservationService, UserLookup users, OmnideskProperties properties,
			OmnideskWriteResponses writeResponses) {
		this.agentService = agentService;
		this.campaignService = campaignService;
		this.reservationService = reservationService;
		this.users = users;
		this.properties = properties;
		this.writeResponses = writeResponses;
	}

	@VendorOperation(value = "omnidesk.users.updateStatus", permission = Permission.USER_CUD)
	@PostMapping("/api/v2/user/updateStatus")
	ResponseEntity<Object> updateStatus(ParsedParameters input) {
		this.agentService.updateStatus(user(input), new StatusUpdate(input.get(STATUS_ID),
				input.find(LAST_INTERNAL_CALL_ID), input.get(BROWSER_REQUEST_TIME)));
		return this.writeResponses.toResponse("The status was changed");
	}

	@VendorOperation(value = "omnidesk.users.userCampaignState", permission = Permission.USER_CUD)
	@PostMapping("/api/v2/user/userCampaignState")
	ResponseEntity<Object> userCampaignState(ParsedParameters input) {
		this.campaignService.set(input.get(USER_ID), new Campaign(input.get(CAMPAIGN), input.get(CAMPAIGN_STATE)));
		return this.writeResponses.toResponse("The campaign was changed");
	}

	@VendorOperation(value = "omnidesk.users.statusLock", permission = Permission.USER_CUD)
	@PostMapping("/api/v2/user/statusLock")
	ResponseEntity<Object> statusLock(ParsedParameters input) {
		this.agentService.lockStatus(input.get(NAMED_USER_ID), input.get(STATUS));
		return this.writeResponses.toResponse("The status was locked");
	}

	@VendorOperation(value = "omnidesk.users.statusLockDelete", permission = Permission.USER_CUD)
	@PostMapping("/api/v2/user/statusLockDelete")
	ResponseEntity<Object> statusLockDelete(ParsedParameters input) {
		this.agentService.unlockStatus(input.get(NAMED_USER_ID));
		return this.writeResponses.toResponse("The status was unlocked");
	}

	@VendorOperation(value = "omnidesk.users.reserveUserForLiveChannel", permission = Permission.API_RESERVE_USER,
			evidence = Evidence.ASSUMED)
	@PostMapping("/api/v2/user/reserveUserForLiveChannel")
	ResponseEntity<Object> reserveUserForLiveChannel(ParsedParameters input) {
		this.reservationService.reserve(input.get(USER_ID), input.get(CHANNEL_ID), this.properties.reservationTime());
		return this.writeResponses.toResponse("The user was reserved");
	}

	/** Returns the id of the user named by id, e-mail address or both. */
	private long user(ParsedParameters input) {
		Long id = input.find(NAMED_USER_ID);
		String email = input.find(USER_EMAIL_ADDRESS);
		if (email == null) {
			return input.get(NAMED_USER_ID);
		}
		long result = this.users.idOf(Identifier.of(IdentifierType.EMAIL, email));
		if (id != null && id != result) {
			throw new InvalidParametersException(new ParameterError(USER_EMAIL_ADDRESS.name(),
					"userEmailAddress is not that of the user of userID"));
		}
		return result;
	}

}
