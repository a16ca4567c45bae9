package io.twindesk.journal;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.twindesk.web.Exchange.Header;
import io.twindesk.web.Exchange.Message;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SecretMaskerTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			maxChats=1&apiKey=twd1&a=b | maxChats=1&apiKey=***&a=b
			{"apiKey":"twd1","a":1} | {"apiKey":"***","a":1}
			{"api_key" : "tw\\"d1"} | {"api_key" : "***"}
			{"apiKey": 12} | {"apiKey": ***}
			{"apiKey": "twd1 | {"apiKey": "***
			user[apiKey]=twd1 | user[apiKey]=***
			apiKey | apiKey
			{"note": "apiKey"} | {"note": "apiKey"}
			""")
	void onlyTheValueIsMasked(String body, String masked) {
		assertThat(masked("application/json", body)).isEqualTo(masked);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\\u0061piKey", "\\u0041\\u0070\\u0069\\u004B\\u0065\\u0079", "api\\u005fkey",
			"api\\u002Dkey" })
	void aNameMayBeEscapedInJson(String name) {
		assertThat(masked("application/json", "{\"" + name + "\": \"twd1\"}")).isEqualTo("{\"" + name + "\": \"***\"}");
	}

	@ParameterizedTest
	@CsvSource({ "%61piKey=twd1&x=%20, %61piKey=***&x=%20", "a=1&API_KEY=twd1, a=1&API_KEY=***" })
	void aNameMayBeEncodedInAForm(String body, String masked) {
		assertThat(masked("application/x-www-form-urlencoded; charset=UTF-8", body)).isEqualTo(masked);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			'name="apiKey"'
			'name="apiKey"; filename="k"'
			name=apiKey
			""")
	void aPartIsMaskedUpToItsBoundary(String name) {
		String head = "--b\r\nContent-Disposition: form-data; " + name + "\r\n\r\n";
		assertThat(masked("multipart/form-data; boundary=b", head + "twd1\r\n--b--\r\n"))
			.isEqualTo(head + "***\r\n--b--\r\n");
	}

	@ParameterizedTest
	@CsvSource({ "X-Api-Key, twd1, ***", "Referer, http://x/?apiKey=twd1&a=b, http://x/?apiKey=***&a=b",
			"Accept, text/plain, text/plain", "Authorization, apikey twd1, apikey ***",
			"Authorization, ApiKey   twd1 x, ApiKey   ***", "Authorization, twd1, ***", "Authorization, twd1 x, ***",
			"Authorization, Basic dHdkMQ==, Basic ***", "X-Authorization, apikey twd1, ***" })
	void headersAreMasked(String name, String value, String masked) {
		Message message = SecretMasker.message(new Message(List.of(new Header(name, value)), new byte[0], false));
		assertThat(message.headers()).containsExactly(new Header(name, masked));
	}

	@ParameterizedTest
	@CsvSource({ "api_key=twd1, api_key=***", "a=b&api-key=twd1, a=b&api-key=***" })
	void otherSpellingsAreMaskedInAQuery(String query, String masked) {
		assertThat(SecretMasker.query(query)).isEqualTo(masked);
	}

	private static String masked(String type, String body) {
		Message message = SecretMasker.message(new Message(List.of(new Header("Content-Type", type)),
				body.getBytes(StandardCharsets.ISO_8859_1), false));
		return new String(message.body(), StandardCharsets.ISO_8859_1);
	}

}
