package io.twindesk.calibration;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import tools.jackson.databind.JsonNode;

/**
 * The user that a calibration creates, and its removal. The creates are noted before they
 * are sent, so that a user whose response is lost is removed as well. The removal may run
 * on the thread of a shutdown while the calibration waits for a response.
 */
final class CreatedUser {

	/** The form of the lists is not part of the result. */
	private static final CalibrationReport UNUSED = new CalibrationReport(List.of(), (line) -> {
	});

	private final DeskieAccount account;

	private final String email;

	private final Set<Long> ids = new TreeSet<>();

	private boolean mayExist;

	CreatedUser(DeskieAccount account, String domain) {
		this.account = account;
		this.email = "twindesk+" + UUID.randomUUID().toString().substring(24) + "@" + domain;
	}

	String email() {
		return this.email;
	}

	/** Notes that a request to create the user is about to be sent. */
	synchronized void noteCreate() {
		this.mayExist = true;
	}

	/** Notes the response to the create. */
	synchronized void noteCreated(long id) {
		this.ids.add(id);
	}

	/** Notes that the user was deleted by the calibration itself. */
	synchronized void noteDeleted(long id) {
		this.ids.remove(id);
	}

	/** Whether the account may still have the user. */
	synchronized boolean mayExist() {
		return this.mayExist;
	}

	/** Returns the request that deletes a user permanently. */
	static VendorRequest deletion(long id) {
		return new VendorRequest("DELETE", "/api/users/" + id + ".json", null, "DELETE /api/users/(id).json");
	}

	/**
	 * Deletes every user that has the address.
	 * @return why it could not be removed; empty if the account has no such user
	 */
	synchronized String remove() throws InterruptedException {
		try {
			String response = "";
			for (long id : Set.copyOf(this.ids)) {
				response = delete(id);
			}
			DeskieListPage left = list();
			for (JsonNode user : left.users()) {
				if (hasAddress(user) && !this.ids.contains(user.path("user_id").asLong(0))) {
					response = delete(user.path("user_id").asLong(0));
				}
			}
			left = left.users().isEmpty() ? left : list();
			this.mayExist = !left.isSuccess() || left.users().stream().anyMatch(this::hasAddress);
			return !left.isSuccess() ? left.shape() : this.mayExist ? "DELETE returns " + response : "";
		}
		catch (AccountUnavailableException | RequestsUsedUpException ex) {
			return String.valueOf(ex.getMessage());
		}
	}

	/** Deletes a user and returns a description of the response. */
	private String delete(long id) throws InterruptedException {
		VendorResponse response = this.account.sendRemoval(deletion(id));
		return response.shape() + ((response.status() == 403) ? ", the key needs full access" : "");
	}

	private DeskieListPage list() throws InterruptedException {
		VendorRequest request = DeskieAccount
			.listRequest("user_email=" + URLEncoder.encode(this.email, StandardCharsets.UTF_8), "user_email=(its own)");
		return DeskieListPage.of(this.account.sendRemoval(request), UNUSED);
	}

	private boolean hasAddress(JsonNode user) {
		return user.path("user_email").asString("").equalsIgnoreCase(this.email);
	}

}
