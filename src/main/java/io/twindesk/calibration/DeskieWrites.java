package io.twindesk.calibration;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks by writes how Deskie decides its rules: creates a user, creates it again, edits it
 * and deletes it.
 */
final class DeskieWrites {

	static final String CREATE_STATUS = "deskie.create.status";

	static final String DUPLICATE_STATUS = "deskie.duplicate.status";

	static final String DUPLICATE_CODE = "deskie.duplicate.code";

	static final String TEXT = "deskie.text";

	static final String DELETE_BODY = "deskie.delete.body";

	static final List<String> SWITCHES = List.of(CREATE_STATUS, DUPLICATE_STATUS, DUPLICATE_CODE, TEXT, DELETE_BODY);

	private static final String FULL_NAME = "A & <B> \"C\" 'D'";

	private static final Set<String> ESCAPED = Set.of("A &amp; &lt;B&gt; &quot;C&quot; &#039;D&#039;",
			"A &amp; &lt;B&gt; &quot;C&quot; &#39;D&#39;");

	private static final String PATH = "/api/users.json";

	private final DeskieAccount account;

	private final DeskieUserForms forms;

	private final CalibrationReport report;

	private final CreatedUser created;

	DeskieWrites(DeskieAccount account, DeskieUserForms forms, CalibrationReport report, CreatedUser created) {
		this.account = account;
		this.forms = forms;
		this.report = report;
		this.created = created;
	}

	/**
	 * Asks all questions, unless no user can be created.
	 * @param reads the reads to repeat if the account had no user
	 */
	void ask(DeskieReads reads) throws InterruptedException {
		this.report.section("Writes");
		long id = askCreate();
		if (id > 0) {
			askDuplicate(id);
			askText(id);
			askView(id);
			reads.askWithCreatedUser();
			askDelete(id);
		}
		SWITCHES.forEach((rule) -> this.report.open(rule, "not asked, because an earlier write failed"));
	}

	private long askCreate() throws InterruptedException {
		VendorResponse response = create();
		String asked = "POST " + PATH + ": " + response.shape();
		JsonNode user = user(response);
		if (!response.isSuccess() || user == null || !user.path("user_id").isNumber()) {
			this.report.open(CREATE_STATUS, asked + hint(response));
			return 0;
		}
		long id = user.path("user_id").asLong(0);
		this.created.noteCreated(id);
		if (Set.of(200, 201).contains(response.status())) {
			this.report.set(CREATE_STATUS, String.valueOf(response.status()), asked);
		}
		else {
			this.report.surprise(CREATE_STATUS, asked, "a create returns " + response.status());
		}
		if (!user.path("password").isString()) {
			this.report.surprise("a create returns no password");
		}
		this.forms.addWritten(user);
		return id;
	}

	private static String hint(VendorResponse response) {
		return switch (response.status()) {
			case 400 -> " (--test-domain sets another domain)";
			case 403 -> " (the key needs a permission to write)";
			default -> "";
		};
	}

	private void askDuplicate(long id) throws InterruptedException {
		VendorResponse response = create();
		String asked = "POST " + PATH + " again: " + response.shape();
		if (response.isSuccess()) {
			JsonNode user = user(response);
			if (user != null && user.path("user_id").asLong(id) != id) {
				this.created.noteCreated(user.path("user_id").asLong(id));
			}
			this.report.surprise(DUPLICATE_STATUS, asked, "a duplicate is accepted with " + response.status());
			return;
		}
		if (Set.of(400, 409, 422).contains(response.status())) {
			this.report.set(DUPLICATE_STATUS, String.valueOf(response.status()), asked);
		}
		else {
			this.report.surprise(DUPLICATE_STATUS, asked, "a duplicate returns " + response.status());
		}
		switch (response.code()) {
			case "email_already_exist" -> this.report.set(DUPLICATE_CODE, "exist", asked);
			case "email_already_exists" -> this.report.set(DUPLICATE_CODE, "exists", asked);
			default -> this.report.surprise(DUPLICATE_CODE, asked, "a duplicate returns " + response.shape());
		}
	}

	private void askText(long id) throws InterruptedException {
		VendorResponse response = this.account.send(new VendorRequest("PUT", "/api/users/" + id + ".json",
				body(Map.of("user_full_name", FULL_NAME)), "PUT /api/users/(id).json"));
		JsonNode user = user(response);
		String asked = "PUT /api/users/(id).json, a name with & < > \" ': ";
		if (user == null || !response.isSuccess()) {
			this.report.surprise(TEXT, asked + response.shape(), "an edit returns " + response.shape());
			return;
		}
		this.forms.addWritten(user);
		String option = textOption(user);
		if (option == null) {
			this.report.surprise(TEXT, asked + response.status() + ", changed",
					"text is returned neither as it was sent nor with all of & < > \" ' as entities");
		}
		else {
			this.report.set(TEXT, option,
					asked + response.status() + (option.equals("raw") ? ", unchanged" : ", as entities"));
		}
	}

	private static @Nullable String textOption(JsonNode user) {
		String name = user.path("user_full_name").asString("");
		return name.equals(FULL_NAME) ? "raw" : ESCAPED.contains(name) ? "html" : null;
	}

	/** Reads the user back, which decides what an account without users leaves open. */
	private void askView(long id) throws InterruptedException {
		VendorResponse response = this.account
			.send(VendorRequest.get("/api/users/" + id + ".json", "/api/users/(id).json"));
		JsonNode user = user(response);
		this.report.note("GET /api/users/(id).json: " + response.shape());
		if (user == null || !response.isSuccess()) {
			this.report.surprise("a view of a new user returns " + response.shape());
			return;
		}
		this.forms.add(user);
		this.forms.conclude();
		String text = textOption(user);
		if (text != null) {
			compareText(text);
		}
		if (!user.path("linked_users").isArray()) {
			this.report.surprise("a view has no linked_users");
		}
	}

	private void compareText(String viewed) {
		String edited = this.report.profile().get("switch." + TEXT);
		if (edited != null && !edited.equals(viewed)) {
			this.report.surprise("text is " + edited + " in an edit and " + viewed + " in a view");
		}
	}

	private void askDelete(long id) throws InterruptedException {
		VendorResponse response = this.account.send(CreatedUser.deletion(id));
		String asked = "DELETE /api/users/(id).json: " + response.shape();
		JsonNode json = response.json();
		if (!response.isSuccess()) {
			this.report.open(DELETE_BODY,
					asked + ((response.status() == 403) ? " (the key needs full access to delete)" : ""));
			return;
		}
		this.created.noteDeleted(id);
		if (response.body().isBlank()) {
			this.report.set(DELETE_BODY, "empty", asked);
		}
		else if (json != null && json.isObject() && json.isEmpty()) {
			this.report.set(DELETE_BODY, "object", asked);
		}
		else {
			this.report.surprise(DELETE_BODY, asked, "a delete returns " + response.shape());
		}
		if (response.status() != 200) {
			this.report.surprise("a delete returns " + response.status());
		}
	}

	private VendorResponse create() throws InterruptedException {
		this.created.noteCreate();
		return this.account.send(new VendorRequest("POST", PATH,
				body(Map.of("user_email", this.created.email(), "user_full_name", "Twindesk")), "POST " + PATH));
	}

	private static String body(Map<String, String> user) {
		return JsonMapper.shared().writeValueAsString(Map.of("user", user));
	}

	private static @Nullable JsonNode user(VendorResponse response) {
		JsonNode user = (response.json() != null) ? response.json().path("user") : null;
		return (user != null && user.isObject()) ? user : null;
	}

}
