package io.twindesk.deskie;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.twindesk.rules.SwitchPositions;
import io.twindesk.verdict.CurrentFindings;
import io.twindesk.workspace.WorkspaceContext;
import io.twindesk.input.RequestContent;
import io.twindesk.input.Value;
import io.twindesk.openapi.ApiDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

/** Compares Deskie's OpenAPI document with the code that reads requests. */
class DeskieDocumentTests {

	private static final DeskieProperties PROPERTIES = new DeskieProperties(Map.of(4, "uk", 2, "en"), 4);

	private static final DeskieLanguages LANGUAGES = new DeskieLanguages(PROPERTIES);

	private static final ApiDocument DOCUMENT = ApiDocument.of(new DeskieDefinition(PROPERTIES));

	@Test
	void theListsParametersAreThoseThatAreRead() {
		Asked requested = new Asked(Map.of());
		DeskieListQuery query = new DeskieListQuery(new Value.Object(requested), ZoneOffset.UTC,
				new SwitchPositions(new WorkspaceContext(), new CurrentFindings()));
		query.offset();
		query.withCases();
		query.filtersByCompany();
		query.filter(LANGUAGES, true);
		assertThat(
				operation("list").get("parameters").valueStream().map((parameter) -> parameter.get("name").asString()))
			.doesNotHaveDuplicates()
			.containsExactlyInAnyOrderElementsOf(requested.keys);
	}

	@Test
	void theLimitIsTheListsOwn() {
		JsonNode limit = operation("list").get("parameters").get(1).get("schema");
		assertThat(limit.get("maximum").asInt()).isEqualTo(DeskieListQuery.MAX_LIMIT);
		assertThat(limit.get("default").asInt()).isEqualTo(DeskieListQuery.MAX_LIMIT);
	}

	@Test
	void theKeysOfAUserAreThoseThatAreRead() {
		Asked requested = new Asked(Map.of("user_custom_id", new Value.Text("7")));
		new DeskieUserRequest(LANGUAGES, mock(), mock())
			.edit(new RequestContent(new Value.Object(Map.of("user", new Value.Object(requested))), false));
		assertThat(user("edit").get("properties").propertyNames()).containsExactlyInAnyOrderElementsOf(requested.keys);
	}

	@Test
	void aNewUserNeedsOneOfTheIdentifiers() {
		Stream<String> needed = user("create").get("anyOf")
			.valueStream()
			.map((choice) -> choice.get("required").get(0).asString());
		assertThat(needed)
			.containsExactlyElementsOf(Stream.of(DeskieIdentifier.values()).map(DeskieIdentifier::requestKey).toList());
	}

	@ParameterizedTest
	@EnumSource
	void anIdentifierHasItsCodes(DeskieIdentifier identifier) {
		assertThat(codes("edit")).contains(identifier.requestKey() + "_too_long",
				"wrong_" + DeskieIdentifier.errorSuffix(identifier.type()),
				DeskieIdentifier.code(identifier.type()) + "_already_exist");
	}

	@Test
	void theLanguagesAreThoseThatAreConfigured() {
		JsonNode language = user("create").at("/properties/language_id");
		assertThat(language.get("default").asInt()).isEqualTo(4);
		assertThat(language.at("/anyOf/0/enum")).hasToString("[2,4]");
		assertThat(language.at("/anyOf/1/enum")).hasToString("[\"2\",\"4\"]");
	}

	@ParameterizedTest
	@MethodSource("operations")
	void everyCodeIsOnTheDialectsPage(String operation) throws Exception {
		String page = Files.readString(Path.of("docs/reference/deskie.md"));
		for (String code : codes(operation)) {
			assertThat(page.contains("`" + code + "`") || code.endsWith("_already_exist") || code.endsWith("_too_long")
					|| code.startsWith("wrong_"))
				.as(code)
				.isTrue();
		}
	}

	@ParameterizedTest
	@MethodSource("operations")
	void everyCodeHasAnExampleAndIsAllowed(String operation) {
		JsonNode media = operation(operation).at("/responses/400/content").path("application/json");
		Set<String> allowed = new TreeSet<>();
		media.at("/schema/properties/error")
			.findValues("enum")
			.forEach((codes) -> codes.forEach((code) -> allowed.add(code.asString())));
		assertThat(codes(operation)).containsExactlyInAnyOrderElementsOf(allowed);
	}

	@Test
	void everyCodeOfTheDialectsPageIsDocumented() throws Exception {
		Set<String> codes = new TreeSet<>();
		operations().forEach((operation) -> codes.addAll(codes(operation)));
		List<String> reported = new ArrayList<>();
		String errors = Files.readString(Path.of("docs/reference/deskie.md"))
			.lines()
			.filter((line) -> line.startsWith("| 400 "))
			.findFirst()
			.orElseThrow();
		Pattern.compile("`([a-z_]+)`").matcher(errors).results().forEach((r) -> reported.add(r.group(1)));
		assertThat(codes).containsAll(reported)
			.contains("email_cannot_be_changed", "phone_cannot_be_changed", "user_email_too_short",
					"user_phone_too_short", "wrong_time", "wrong_time_range", "cannot_link_to_itself",
					"users_not_linked");
	}

	private static Stream<String> operations() {
		return DOCUMENT.operations().map((operation) -> operation.name().replace("deskie.users.", ""));
	}

	private static JsonNode operation(String name) {
		return DOCUMENT.operations()
			.filter((operation) -> operation.name().equals("deskie.users." + name))
			.findFirst()
			.orElseThrow()
			.json();
	}

	private static JsonNode user(String operation) {
		return operation(operation).at("/requestBody/content").path("application/json").at("/schema/properties/user");
	}

	/** Returns the error codes of the 400 responses of an operation. */
	private static List<String> codes(String operation) {
		JsonNode media = operation(operation).at("/responses/400/content").path("application/json");
		return media.get("examples")
			.valueStream()
			.map((example) -> example.get("value").get("error").asString())
			.toList();
	}

	/** Records the keys that are read. */
	private static final class Asked extends HashMap<String, Value> {

		private final transient Set<String> keys = new TreeSet<>();

		Asked(Map<String, Value> values) {
			super(new LinkedHashMap<>(values));
		}

		@Override
		public Value get(Object key) {
			this.keys.add((String) key);
			return super.get(key);
		}

	}

}
