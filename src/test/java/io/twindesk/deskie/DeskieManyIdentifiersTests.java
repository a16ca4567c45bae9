package io.twindesk.deskie;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.restassured.response.Response;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** A user with several identifiers. */
@ServerTest
class DeskieManyIdentifiersTests {

	static final List<String> ORDER = List.of("email", "phone", "whatsapp_phone", "facebook", "twitter", "telegram",
			"telegram_data", "vkontakte", "odnoklassniki", "instagram", "viber", "skype", "line", "slack", "mattermost",
			"avito", "custom_id");

	private final TestWorkspace testWorkspace;

	DeskieManyIdentifiersTests(TestWorkspaces testWorkspaces) {
		this.testWorkspace = testWorkspaces.open();
	}

	@ParameterizedTest(name = "{0} before {1}")
	@MethodSource
	void theFirstInTheOrderOfTheTableIsTheType(String first, String second) {
		Map<String, String> user = new LinkedHashMap<>();
		user.put("user_" + second, value(second));
		user.put("user_" + first, value(first));
		this.testWorkspace.create(user).then().statusCode(201).body("user.type", equalTo(type(first)));
	}

	static Stream<Arguments> theFirstInTheOrderOfTheTableIsTheType() {
		return IntStream.range(1, ORDER.size()).mapToObj((i) -> Arguments.of(ORDER.get(i - 1), ORDER.get(i)));
	}

	@ParameterizedTest(name = "{0}")
	@FieldSource("ORDER")
	void allIdentifiersAreStoredAndUnique(String key) {
		createWithAll().then().statusCode(201).body("user.type", equalTo("email"));
		this.testWorkspace.create(Map.of("user_" + key, value(key)))
			.then()
			.statusCode(400)
			.body("error", equalTo(type(key) + "_already_exist"));
		this.testWorkspace.get("/api/users.json").then().body("total_count", equalTo(1));
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "user_email=%5Eada@acme.test%5E", "user_phone=%5E380501234567%5E", "user_custom_id=ada-custom_id" })
	void theOthersAreSearchable(String filter) {
		createWithAll();
		this.testWorkspace.get("/api/users.json?" + filter).then().body("total_count", equalTo(1));
	}

	@Test
	void onlyTheIdentifierOfTheTypeIsReturned() {
		createWithAll();
		Map<String, Object> user = this.testWorkspace.get("/api/users/1.json").jsonPath().getMap("user");
		assertThat(user.keySet()).containsExactly("user_id", "user_full_name", "company_name", "company_position",
				"thumbnail", "confirmed", "active", "deleted", "created_at", "updated_at", "type", "user_email",
				"user_screen_name", "language_id", "custom_fields", "linked_users");
	}

	@Test
	void anEditAddsAnIdentifierAndTheTypeStays() {
		this.testWorkspace.create(Map.of("user_skype", "ada"));
		this.testWorkspace.send("PUT", "/api/users/1.json", "{\"user\": {\"user_email\": \"ada@acme.test\"}}")
			.then()
			.statusCode(200)
			.body("user.type", equalTo("skype"))
			.body("user.skype_id", equalTo("ada"));
		this.testWorkspace.get("/api/users.json?user_email=ada@acme").then().body("total_count", equalTo(1));
	}

	private Response createWithAll() {
		Map<String, String> user = new LinkedHashMap<>();
		ORDER.forEach((key) -> user.put("user_" + key, value(key)));
		return this.testWorkspace.create(user);
	}

	private static String value(String key) {
		return switch (key) {
			case "email" -> "ada@acme.test";
			case "phone", "whatsapp_phone" -> "+380501234567";
			default -> "ada-" + key;
		};
	}

	private static String type(String key) {
		return switch (key) {
			case "whatsapp_phone" -> "wa";
			case "telegram_data" -> "telegram";
			case "custom_id" -> "custom";
			default -> key;
		};
	}

}
