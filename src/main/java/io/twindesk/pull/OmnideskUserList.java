package io.twindesk.pull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.twindesk.input.Value;
import io.twindesk.user.IdentifierType;

/** Omnidesk's list: an object with the users and their total, or an array of users. */
final class OmnideskUserList implements AccountList {

	private static final int MAX_LIMIT = 999;

	private static final String ID = "id";

	private static final String STATUS = "status";

	private final AccountClient client;

	private final long limit;

	/**
	 * Creates a list.
	 * @param limit maximum number of users
	 */
	OmnideskUserList(AccountClient client, long limit) {
		this.client = client;
		this.limit = Math.min(limit, MAX_LIMIT);
	}

	@Override
	public ListPage page(int number, long offset) throws InterruptedException {
		AccountResponse response = this.client
			.get("/api/v2/user?activeOnly=false&extended=true&itemLimit=" + this.limit + "&itemStart=" + offset);
		Value json = response.json();
		Value items = (json instanceof Value.Array) ? json : VendorFields.object(json).get("items");
		if (!response.isSuccess() || !(items instanceof Value.Array)) {
			throw Unexpected.page(response, number);
		}
		List<PulledUser> users = new ArrayList<>();
		VendorFields.items(items).forEach((item) -> read(VendorFields.object(item)).ifPresent(users::add));
		return new ListPage(users, VendorFields.items(items).size(),
				VendorFields.total(VendorFields.object(json).get("itemTotal")));
	}

	@Override
	public Optional<List<Long>> links(long user) {
		return Optional.of(List.of());
	}

	private static Optional<PulledUser> read(Value.Object user) {
		return VendorFields.id(user.get(ID)).map((id) -> read(user, new PulledUser(id)));
	}

	private static PulledUser read(Value.Object user, PulledUser pulled) {
		String email = VendorFields.text(user, "email");
		String phone = VendorFields.text(user, "telephone_number");
		IdentifierType type = (email.isEmpty() && !phone.isEmpty()) ? IdentifierType.PHONE : IdentifierType.EMAIL;
		pulled.with(PulledUser.TYPE, type.code())
			.withIdentifier(IdentifierType.EMAIL.code(), email)
			.withIdentifier(IdentifierType.PHONE.code(), phone)
			.with(PulledUser.FIRST_NAME, VendorFields.text(user, "firstname"))
			.with(PulledUser.LAST_NAME, VendorFields.text(user, "lastname"))
			.with(PulledUser.USERNAME, VendorFields.text(user, "name"))
			.with("language", VendorFields.text(user, "language"))
			.with("active", VendorFields.flag(user, "active", true));
		return pulled.with("agent", agent(user));
	}

	private static Map<String, Object> agent(Value.Object user) {
		Map<String, Object> agent = new LinkedHashMap<>();
		String dateFormat = VendorFields.text(user, "dateFormat");
		if (user.get("dateFormat") != null) {
			agent.put("dateFormat", dateFormat);
		}
		List<Object> groups = new ArrayList<>();
		VendorFields.items(user.get("groups"))
			.stream()
			.map(Value::plain)
			.filter((group) -> group != null && group.matches("-?[0-9]{1,18}"))
			.forEach((group) -> groups.add(Long.valueOf(String.valueOf(group))));
		agent.put("groups", groups);
		Value.Object status = VendorFields.object(user.get(STATUS));
		VendorFields.id(status.get(ID)).ifPresent((id) -> {
			Map<String, Object> written = new LinkedHashMap<>();
			written.put(ID, id);
			written.put("locked", VendorFields.flag(status, "locked", false));
			agent.put(STATUS, written);
		});
		return agent;
	}

}
