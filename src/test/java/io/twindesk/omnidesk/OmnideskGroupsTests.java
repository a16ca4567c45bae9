package io.twindesk.omnidesk;

import io.twindesk.RawResponse;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The spellings of groups. */
@ServerTest
class OmnideskGroupsTests {

	private final OmnideskFixture omnideskFixture;

	OmnideskGroupsTests(TestWorkspaces testWorkspaces) {
		this.omnideskFixture = OmnideskFixture.open(testWorkspaces);
		this.omnideskFixture.done(Endpoint.EDIT, "groups=77");
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', textBlock = """
			groups=1&groups=2                              | [1,2]
			groups=1,2                                     | [1,2]
			groups=1%2C2                                   | [1,2]
			groups[]=1&groups[]=2                          | [1,2]
			groups%5B%5D=1&groups%5B%5D=2                  | [1,2]
			groups[0]=1&groups[1]=2                        | [1,2]
			groups%5B0%5D=1&groups%5B1%5D=2                | [1,2]
			groups=[1,2]                                   | [1,2]
			groups=%5B1%2C%202%5D                          | [1,2]
			groups=                                        | []
			groups=[]                                      | []
			groups=5                                       | [5]
			groups[]=5                                     | [5]
			groups=3,1,3,2,1                               | [3,1,2]
			groups=3&groups=1&groups=3                     | [3,1]
			groups=-1,0,9223372036854775807                | [-1,0,9223372036854775807]
			groups='1,2'                                   | [1,2]
			groups='[1,2]'                                 | [1,2]
			""")
	void aFormMayWriteThemSo(String body, String groups) {
		assertGroups(this.omnideskFixture.form(Endpoint.EDIT, body), groups);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', textBlock = """
			[1,2]                      | [1,2]
			["1","2"]                  | [1,2]
			[1,"2"]                    | [1,2]
			"1,2"                      | [1,2]
			"[1,2]"                    | [1,2]
			"5"                        | [5]
			5                          | [5]
			[]                         | []
			""                         | []
			[2,1,2]                    | [2,1]
			[-9223372036854775808]     | [-9223372036854775808]
			null                       | [77]
			""")
	void jsonMayWriteThemSo(String value, String groups) {
		assertGroups(this.omnideskFixture.json(Endpoint.EDIT, "{\"groups\":" + value + "}"), groups);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', textBlock = """
			groups=1 groups=2         | [1,2]
			groups=1,2                | [1,2]
			groups[]=1 groups[]=2     | [1,2]
			groups[0]=1 groups[1]=2   | [1,2]
			groups=[1,2]              | [1,2]
			groups=                   | []
			""")
	void partsMayWriteThemSo(String parts, String groups) {
		StringBuilder body = new StringBuilder();
		for (String part : parts.split(" ")) {
			body.append(Fields.part(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1)));
		}
		assertGroups(this.omnideskFixture.multipart(Endpoint.EDIT, body + "--" + Fields.BOUNDARY + "--\r\n"), groups);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', textBlock = """
			groups=[1,
			groups=[1
			groups=1]
			groups=text
			groups=1,text
			groups=1.0
			groups=1;2
			groups=9223372036854775808
			groups=[[1]]
			groups=["a"]
			groups={}
			groups=1&groups=x
			groups=true
			""")
	void anInvalidListOfWholeNumbersIsRejected(String body) {
		ErrorResponses.assertBroken(this.omnideskFixture.form(Endpoint.EDIT, body), "groups");
		assertThat(this.omnideskFixture.user(1).get("groups")).hasToString("[77]");
	}

	@Test
	void groupsThatAreNotNamedStay() {
		this.omnideskFixture.done(Endpoint.EDIT, "firstname=Augusta");
		assertThat(this.omnideskFixture.user(1).get("groups")).hasToString("[77]");
	}

	@Test
	void aCreateTakesThemAsWell() {
		RawResponse response = this.omnideskFixture.form(Endpoint.CREATE,
				Endpoint.CREATE.fields().urlencoded() + "&groups[]=9&groups[]=8");
		assertThat(response.status()).as(response.body()).isEqualTo(204);
		assertThat(this.omnideskFixture.user(3).get("groups")).hasToString("[9,8]");
	}

	private void assertGroups(RawResponse response, String groups) {
		assertThat(response.status()).as(response.body()).isEqualTo(204);
		assertThat(this.omnideskFixture.user(1).get("groups")).hasToString(groups);
	}

}
