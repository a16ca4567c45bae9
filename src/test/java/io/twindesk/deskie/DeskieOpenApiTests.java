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

import io.twindesk.input.RequestContent;
import io.twindesk.input.Value;
import io.twindesk.openapi.ApiParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

/** What is documented of Deskie's requests, against the code that reads them. */
class DeskieOpenApiTests {

	private static final DeskieProperties PROPERTIES = new DeskieProperties(Map.of(1, "ru", 2, "en"), 2);

	private static final DeskieLanguages LANGUAGES = new DeskieLanguages(PROPERTIES);

	@Test
	void theListsParametersAreThoseThatAreRead() {
		RecordedRequest recordedRequest = new RecordedRequest(Map.of());
		DeskieListQuery query = new DeskieListQuery(new Value.Object(recordedRequest), ZoneOffset.UTC);
		query.offset();
		query.withCases();
		query.asksForCompany();
		query.filter(LANGUAGES, true);
		assertThat(DeskieListParameters.all().stream().map(ApiParameter::name)).doesNotHaveDuplicates()
			.containsExactlyInAnyOrderElementsOf(recordedRequest.keys);
	}

	@Test
	void theKeysOfAUserAreThoseThatAreRead() {
		RecordedRequest recordedRequest = new RecordedRequest(Map.of("user_custom_id", new Value.Text("7")));
		new DeskieUserRequest(LANGUAGES, mock())
			.edit(new RequestContent(new Value.Object(Map.of("user", new Value.Object(recordedRequest))), false));
		Map<?, ?> user = map(map(new DeskieBodySchema(PROPERTIES).edit("{}").schema().json(), "properties"), "user");
		assertThat(strings(map(user, "properties"))).containsExactlyInAnyOrderElementsOf(recordedRequest.keys);
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource
	void everyCodeStandsOnTheDialectsPage(DeskieOperationDocs operation) throws Exception {
		String page = Files.readString(Path.of("docs/reference/deskie.md"));
		for (String code : operation.codes()) {
			assertThat(page.contains("`" + code + "`") || code.endsWith("_already_exist") || code.endsWith("_too_long")
					|| code.startsWith("wrong_"))
				.as(code)
				.isTrue();
		}
		assertThat(operation.codes()).doesNotHaveDuplicates();
	}

	@Test
	void everyCodeOfTheDialectsPageIsDocumented() throws Exception {
		Set<String> codes = new TreeSet<>();
		for (DeskieOperationDocs operation : DeskieOperationDocs.values()) {
			codes.addAll(operation.codes());
		}
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

	private static Map<?, ?> map(Map<?, ?> holder, String key) {
		return (Map<?, ?>) holder.get(key);
	}

	private static List<String> strings(Map<?, ?> map) {
		return map.keySet().stream().map(String::valueOf).toList();
	}

	/** Notes which keys it is asked for. */
	private static final class RecordedRequest extends HashMap<String, Value> {

		private final transient Set<String> keys = new TreeSet<>();

		RecordedRequest(Map<String, Value> values) {
			super(new LinkedHashMap<>(values));
		}

		@Override
		public Value get(Object key) {
			this.keys.add((String) key);
			return super.get(key);
		}

	}

}
