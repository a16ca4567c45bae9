package io.twindesk.directory;

import java.util.List;
import java.util.Map;

/** Calls to Omnidesk about how people work, and what they make of the model. */
class RandomWorkCalls {

	private final Chance chance;

	private final Model model;

	private final Calls calls;

	RandomWorkCalls(Chance chance, Model model, Calls calls) {
		this.chance = chance;
		this.model = model;
		this.calls = calls;
	}

	Made change() {
		long id = this.chance.anyId();
		Person person = this.model.find(id).orElse(null);
		long chats = this.chance.below(9);
		String campaign = this.chance.one(List.of("winter", "Spring_2"));
		int state = this.chance.below(2);
		int expected = (person == null) ? 404 : 204;
		if (this.chance.maybe()) {
			if (person != null) {
				person.maxChats = chats;
			}
			return Made.of("PUT user/maxChats " + id + " " + chats, expected,
					() -> this.calls.omnidesk("PUT", "/maxChats", Map.of("userID", id, "maxChats", chats)));
		}
		if (person != null) {
			person.campaigns.put(campaign, state);
		}
		return Made.of("POST user/userCampaignState " + id + " " + campaign + " " + state, expected, () -> this.calls
			.omnidesk("POST", "/userCampaignState", Map.of("userID", id, "campaign", campaign, "state", state)));
	}

	Made changeStatus() {
		long id = this.chance.anyId();
		Person person = this.model.find(id).orElse(null);
		long status = 1 + this.chance.below(5);
		String route = this.chance.one(List.of("updateStatus", "updateStatus", "statusLock", "statusLockDelete"));
		boolean refused = person != null && person.locked && route.equals("updateStatus");
		int expected = (person == null) ? 404 : refused ? 409 : 204;
		if (expected == 204) {
			person.locked = !route.equals("statusLockDelete") && (person.locked || route.equals("statusLock"));
			person.status = route.equals("statusLockDelete") ? person.status : status;
		}
		return Made.of("POST user/" + route + " " + id + " " + status, expected, () -> this.calls.omnidesk("POST",
				"/" + route, Map.of("userID", id, "statusID", status, "status", status)));
	}

}
