package io.twindesk.deskie;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.restassured.response.Response;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Searches one directory by e-mail, phone, custom identifier, language and company. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskieIdentifierFilterTests {

	private final TestWorkspace testWorkspace;

	DeskieIdentifierFilterTests(TestWorkspaces testWorkspaces) {
		this.testWorkspace = testWorkspaces.open();
	}

	@BeforeAll
	void fill() {
		Stream
			.of(Map.of("user_email", "jane.doe@acme.test"), Map.of("user_email", "JOHN@Acme.test"),
					Map.of("user_email", "100%_off@acme.test"), Map.of("user_email", "1000xoff@acme.test"),
					Map.of("user_phone", "+7 (903) 123-45-67"), Map.of("user_phone", "79031234599"),
					Map.of("user_custom_id", "C-1", "user_custom_channel", "app"),
					Map.of("user_custom_id", "C-1", "user_custom_channel", "web"),
					Map.of("user_email", "olena@koval.test", "language_id", 1),
					Map.of("user_whatsapp_phone", "+380 50 555-12-34"),
					Map.of("user_phone", "+380505551234", "user_whatsapp_phone", "+380505551299"))
			.forEach((user) -> this.testWorkspace.create(user).then().statusCode(201));
	}

	@ParameterizedTest(name = "user_email {0} finds {1}")
	@CsvSource(delimiter = '|', textBlock = """
			jane                 | [1]
			JANE                 | [1]
			e.doe@               | [1]
			acme                 | [1, 2, 3, 4]
			^jane                | [1]
			^JOHN                | [2]
			^doe                 | []
			acme.test^           | [1, 2, 3, 4]
			ACME.TEST^           | [1, 2, 3, 4]
			doe^                 | []
			^jane.doe@acme.test^ | [1]
			^john@acme.test^     | [2]
			^jane^               | []
			ja^ne                | []
			0%_                  | [3]
			^100%                | [3]
			100%off              | []
			^100_                | []
			1000_off             | []
			^%%%                 | []
			___                  | []
			ja\\ne               | []
			\\\\\\               | []
			!%_                  | []
			""")
	void emailsAreFoundByTheirCharactersWithoutCase(String filter, String ids) {
		assertFinds("user_email", filter, ids);
	}

	@ParameterizedTest(name = "user_phone {0} finds {1}")
	@CsvSource(delimiter = '|', textBlock = """
			903                 | [5, 6]
			(903) 1             | [5, 6]
			+7903               | [5, 6]
			^7903               | [5, 6]
			^+7 (903)           | [5, 6]
			^903                | []
			4567^               | [5]
			45-67^              | [5]
			12345^              | []
			^79031234599^       | [6]
			^+7 903 123 45 67^  | [5]
			^7903123456^        | []
			777                 | []
			555                 | [10, 11]
			380505551234        | [10, 11]
			^38050              | [10, 11]
			^+380 50 555 12 34^ | [10, 11]
			5551299^            | [11]
			^380505551299^      | [11]
			^555                | []
			""")
	void phonesAreFoundByTheirDigits(String filter, String ids) {
		assertFinds("user_phone", filter, ids);
	}

	@ParameterizedTest(name = "user_email ''{0}'' is too short")
	@ValueSource(strings = { "", "j", "ja", "^ja", "ja^", "^ja^", "^", "^^", "^^^", "😀😀" })
	void anEmailFilterTakesThreeCharacters(String filter) {
		request("user_email", filter).then().spec(ErrorResponses.rejected(400, "user_email_too_short"));
	}

	@ParameterizedTest(name = "user_phone ''{0}'' is too short")
	@ValueSource(strings = { "", "9", "90", "^90", "90^", "^90^", "^", "^^" })
	void aPhoneFilterTakesThreeCharacters(String filter) {
		request("user_phone", filter).then().spec(ErrorResponses.rejected(400, "user_phone_too_short"));
	}

	@ParameterizedTest(name = "{0} {1} finds {2}")
	@CsvSource(delimiter = '|', textBlock = """
			user_custom_id      | C-1 | [7, 8]
			user_custom_id      | c-1 | []
			user_custom_id      | C-  | []
			user_custom_id      | C-_ | []
			user_custom_channel | web | [8]
			user_custom_channel | WEB | []
			user_custom_channel | we  | []
			language_id         | 1   | [9]
			language_id         | 2   | [1, 2, 3, 4, 5, 6, 7, 8, 10, 11]
			language_id         | ''  | [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
			language_id         | 3   | []
			language_id         | 99  | []
			language_id         | 99999999999999999999 | []
			company_id          | 1   | []
			company_id[]        | 1   | []
			""")
	void otherFiltersCompareTheWholeValue(String name, String value, String ids) {
		assertFinds(name, value, ids);
	}

	@Test
	void severalCompaniesMatchNobody() {
		assertThat(this.testWorkspace.get("/api/users.json?company_id[]=1&company_id[]=2").asString())
			.isEqualTo("{\"total_count\":0}");
	}

	@Test
	void aCustomIdInAChannelIsOneUser() {
		String result = this.testWorkspace.get("/api/users.json?user_custom_id=C-1&user_custom_channel=app").asString();
		assertThat(UserList.of(result).ids()).containsExactly(7L);
	}

	@ParameterizedTest(name = "language_id ''{0}''")
	@ValueSource(strings = { "en", " ", "1.0", "-1", "１" })
	void aLanguageIsFilteredByNumber(String language) {
		request("language_id", language).then().spec(ErrorResponses.rejected(400, "wrong_language_id"));
	}

	@Test
	void numbersOfBothKindsArePagedInOneList() {
		String result = this.testWorkspace.get("/api/users.json?user_phone=55512&limit=1&page=2").asString();
		assertThat(UserList.of(result).ids()).containsExactly(11L);
		assertThat(UserList.of(result).total().asLong()).isEqualTo(2);
		String both = this.testWorkspace.get("/api/users.json?user_phone=55512&user_email=none").asString();
		assertThat(both).isEqualTo("{\"total_count\":0}");
	}

	@Test
	void filtersAreJoinedByAnd() {
		String result = this.testWorkspace.get("/api/users.json?user_email=test&language_id=1").asString();
		assertThat(UserList.of(result).ids()).containsExactly(9L);
	}

	@Test
	void theTotalCountsAllMatchesAndNotThePage() {
		String result = this.testWorkspace.get("/api/users.json?user_email=acme&limit=1&page=2").asString();
		assertThat(UserList.of(result).ids()).containsExactly(2L);
		assertThat(UserList.of(result).total().asLong()).isEqualTo(4);
	}

	private Response request(String name, String value) {
		return this.testWorkspace.deskie().queryParam(name, value).get("/api/users.json");
	}

	private void assertFinds(String name, String value, String ids) {
		UserList result = UserList.of(request(name, value).then().statusCode(200).extract().asString());
		List<Long> expected = Stream.of(ids.split("\\D+")).filter((id) -> !id.isEmpty()).map(Long::valueOf).toList();
		assertThat(result.ids()).isEqualTo(expected);
		assertThat(result.total().asLong()).isEqualTo(expected.size());
	}

}
