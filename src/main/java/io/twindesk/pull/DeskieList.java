package io.twindesk.pull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.twindesk.input.Value;
import org.jspecify.annotations.Nullable;

/**
 * Deskie's list: an object of numbered users with their total, or an array without users.
 */
final class DeskieList implements AccountList {

	private static final String TOTAL = "total_count";

	private static final String USER = "user";

	private static final int MAX_LIMIT = 100;

	private final AccountClient client;

	private final DeskieUsers users;

	private final String query;

	/**
	 * Creates a list.
	 * @param fromUpdated time of the earliest change, null for all users
	 * @param limit maximum number of users
	 */
	DeskieList(AccountClient client, DeskieUsers users, @Nullable Instant fromUpdated, long limit) {
		this.client = client;
		this.users = users;
		this.query = "limit=" + Math.min(limit, MAX_LIMIT)
				+ ((fromUpdated != null) ? "&from_updated_time=" + Math.max(fromUpdated.getEpochSecond(), 0) : "");
	}

	@Override
	public ListPage page(int number, long offset) throws InterruptedException {
		AccountResponse response = this.client.get("/api/users.json?" + this.query + "&page=" + (number + 1));
		Value json = response.json();
		boolean empty = json instanceof Value.Array array && array.items().isEmpty();
		if (!response.isSuccess() || !(empty || json instanceof Value.Object)) {
			throw Unexpected.page(response, number);
		}
		List<PulledUser> read = new ArrayList<>();
		int size = 0;
		for (Map.Entry<String, Value> entry : VendorFields.object(json).entries().entrySet()) {
			if (!entry.getKey().equals(TOTAL)) {
				size++;
				this.users.read(VendorFields.object(VendorFields.object(entry.getValue()).get(USER)))
					.ifPresent(read::add);
			}
		}
		return new ListPage(read, size, VendorFields.total(VendorFields.object(json).get(TOTAL)));
	}

	@Override
	public Optional<List<Long>> links(long user) throws InterruptedException {
		AccountResponse response = this.client.get("/api/users/" + user + ".json");
		if (response.isSuccess()) {
			Value.Object read = VendorFields.object(VendorFields.object(response.json()).get(USER));
			return Optional.of(VendorFields.ids(read.get("linked_users")));
		}
		if (response.status() == 404 || response.shape().endsWith("user_not_found")) {
			return Optional.empty();
		}
		throw Unexpected.user(response);
	}

}
