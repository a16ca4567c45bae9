package io.twindesk.deskie;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.twindesk.RawHttp;
import io.twindesk.RawResponse;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** SQL, JPQL and LIKE syntax in requests is treated as plain text. */
@Tag("long")
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskieInjectionTests {

	private static final List<String> VALUES = List.of("it's 100% \"sure\"", "a_b!c", "\\%_\\", "1' or '1'='1",
			") or (1=1", "; drop table users; --", "select u from UserEntity u", ":key ?1 ${x} #{y}", "null",
			"t:x n:1E0");

	private final TestWorkspace testWorkspace;

	private final RawHttp http;

	DeskieInjectionTests(TestWorkspaces testWorkspaces) {
		this.testWorkspace = testWorkspaces.open();
		this.http = RawHttp.of(this.testWorkspace);
	}

	@BeforeAll
	void fill() {
		VALUES.forEach((value) -> this.testWorkspace
			.create(Map.of("user_skype", "s" + value, "custom_fields", Map.of("cf_1", value)))
			.then()
			.statusCode(201));
	}

	/** 200 words: pieces of the languages, bare, quoted, bracketed and commented. */
	static Stream<String> hostile() {
		return Stream
			.of("'", "\"", ")", "(", "--", "/*", "%", "_", "\\", "!", "$", ":key", "?1", ";", "or 1=1",
					"union select 1", "select u", "drop table", "null", "=")
			.flatMap((piece) -> Stream.of(piece, "'" + piece, piece + "'", "') " + piece + " --", "1 " + piece,
					"\\" + piece, piece + "%", "_" + piece + "_", "cf_1" + piece, piece + piece));
	}

	@ParameterizedTest(name = "custom_fields[{0}]")
	@MethodSource("hostile")
	void aHostileKeyIsNoCustomField(String hostile) {
		ErrorResponses.assertRejected(list("custom_fields[" + encoded(hostile) + "]=1"), 400, "wrong_custom_fields");
	}

	@ParameterizedTest(name = "{0}=1")
	@MethodSource("hostile")
	void aHostileFilterNameIsUnknown(String hostile) {
		assertThat(UserList.of(list(encoded("x" + hostile) + "=1").body()).ids()).hasSize(VALUES.size());
	}

	@ParameterizedTest(name = "custom_fields[cf_1]={0}")
	@MethodSource("hostile")
	void aHostileTextMatchesLiterally(String hostile) {
		List<Long> literally = LongStream.rangeClosed(1, VALUES.size())
			.filter((
					id) -> VALUES.get((int) id - 1).toLowerCase(Locale.ROOT).contains(hostile.toLowerCase(Locale.ROOT)))
			.boxed()
			.toList();
		UserList result = UserList.of(list("custom_fields[cf_1]=" + encoded(hostile)).body());
		assertThat(result.ids()).isEqualTo(literally);
		assertThat(result.total().asLong()).isEqualTo(literally.size());
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("hostile")
	void aHostileIdentifierMatchesNobody(String hostile) {
		for (String name : List.of("user_email", "user_custom_id", "user_custom_channel")) {
			String filter = "zzz" + hostile + "zzz";
			assertThat(list(name + "=" + encoded(filter)).body()).isEqualTo("{\"total_count\":0}");
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("hostile")
	void aHostileNumberIsRejectedOrIgnored(String hostile) {
		ErrorResponses.assertRejected(list("language_id=" + encoded(hostile)), 400, "wrong_language_id");
		ErrorResponses.assertRejected(list("from_time=" + encoded(hostile)), 400, "wrong_time");
		assertThat(UserList.of(list("page=" + encoded(hostile) + "&limit=" + encoded(hostile)).body()).ids())
			.hasSize(VALUES.size());
	}

	private RawResponse list(String query) {
		return this.http.send("GET", "/api/users.json?" + query);
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
