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

import io.twindesk.openapi.ApiParameter;
import io.twindesk.web.RequestContent;
import io.twindesk.web.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

/** What is documented of Deskie's requests, against the code that reads them. */
class DeskieDescriptionTests {

	private static final DeskieProperties PROPERTIES = new DeskieProperties(Map.of(1, "ru", 2, "en"), 2);

	private static final DeskieLanguages LANGUAGES = new DeskieLanguages(PROPERTIES);

	@Test
	void theListsParametersAreThoseThatAreRead() {
		Asked asked = new Asked(Map.of());
		DeskieListQuery query = new DeskieListQuery(new Value.Object(asked), ZoneOffset.UTC);
		query.offset();
		query.withCases();
		query.asksForCompany();
		query.filter(LANGUAGES, true);
		assertThat(DeskieListParameters.all().stream().map(ApiParameter::name)).doesNotHaveDuplicates()
			.containsExactlyInAnyOrderElementsOf(asked.keys);
	}

	@Test
	void theKeysOfAUserAreThoseThatAreRead() {
		Asked asked = new Asked(Map.of("user_custom_id", new Value.Text("7")));
		new DeskieUserBody(LANGUAGES, mock())
			.edit(new RequestContent(new Value.Object(Map.of("user", new Value.Object(asked))), false));
		Map<?, ?> user = map(map(new DeskieBodySchema(PROPERTIES).edit("{}").schema().json(), "properties"), "user");
		assertThat(strings(map(user, "properties"))).containsExactlyInAnyOrderElementsOf(asked.keys);
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource
	void everyCodeStandsOnTheDialectsPage(DeskieSentences operation) throws Exception {
		String page = Files.readString(Path.of("docs/DESKIE.md"));
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
		for (DeskieSentences operation : DeskieSentences.values()) {
			codes.addAll(operation.codes());
		}
		List<String> told = new ArrayList<>();
		String errors = Files.readString(Path.of("docs/DESKIE.md"))
			.lines()
			.filter((line) -> line.startsWith("| 400 "))
			.findFirst()
			.orElseThrow();
		Pattern.compile("`([a-z_]+)`").matcher(errors).results().forEach((r) -> told.add(r.group(1)));
		assertThat(codes).containsAll(told)
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
