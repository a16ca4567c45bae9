package io.twindesk.directory;

import java.util.List;
import java.util.Map;

/**
 * Sends random requests for agent settings in Omnidesk's dialect and applies their
 * effects to the model.
 */
class RandomWorkCalls {

	private final RandomValues randomValues;

	private final Model model;

	private final Calls calls;

	RandomWorkCalls(RandomValues randomValues, Model model, Calls calls) {
		this.randomValues = randomValues;
		this.model = model;
		this.calls = calls;
	}

	CallResult change() {
		long id = this.randomValues.anyId();
		Person person = this.model.find(id).orElse(null);
		long chats = this.randomValues.below(9);
		String campaign = this.randomValues.one(List.of("winter", "Spring_2"));
		int state = this.randomValues.below(2);
		int expected = (person == null) ? 404 : 204;
		if (this.randomValues.maybe()) {
			if (person != null) {
				person.maxChats = chats;
			}
			return CallResult.of("PUT user/maxChats " + id + " " + chats, expected,
					() -> this.calls.omnidesk("PUT", "/maxChats", Map.of("userID", id, "maxChats", chats)));
		}
		if (person != null) {
			person.campaigns.put(campaign, state);
		}
		return CallResult.of("POST user/userCampaignState " + id + " " + campaign + " " + state, expected,
				() -> this.calls.omnidesk("POST", "/userCampaignState",
						Map.of("userID", id, "campaign", campaign, "state", state)));
	}

	CallResult changeStatus() {
		long id = this.randomValues.anyId();
		Person person = this.model.find(id).orElse(null);
		long status = 1 + this.randomValues.below(5);
		String route = this.randomValues.one(List.of("updateStatus", "updateStatus", "statusLock", "statusLockDelete"));
		boolean locked = person != null && person.locked && route.equals("updateStatus");
		int expected = (person == null) ? 404 : locked ? 409 : 204;
		if (expected == 204) {
			person.locked = !route.equals("statusLockDelete") && (person.locked || route.equals("statusLock"));
			person.status = route.equals("statusLockDelete") ? person.status : status;
		}
		return CallResult.of("POST user/" + route + " " + id + " " + status, expected, () -> this.calls.omnidesk("POST",
				"/" + route, Map.of("userID", id, "statusID", status, "status", status)));
	}

}
