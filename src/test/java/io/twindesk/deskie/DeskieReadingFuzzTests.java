package io.twindesk.deskie;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.twindesk.input.FormField;
import io.twindesk.input.JsonReader;
import io.twindesk.input.RequestContent;
import io.twindesk.input.RequestTooLargeException;
import io.twindesk.input.UnreadableInputException.Source;
import io.twindesk.input.UnreadableInputException;
import io.twindesk.input.UrlEncodedReader;
import io.twindesk.input.Value;
import io.twindesk.user.InvalidIdentifierException;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

/** What Deskie's clients send is read, or refused by a code. */
class DeskieReadingFuzzTests {

	private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

	private final DeskieLanguages languages = new DeskieLanguages(new DeskieProperties(Map.of(2, "en"), 2));

	private final BasicAuthenticationConverter basic = new BasicAuthenticationConverter();

	@FuzzTest
	void anyTimeIsReadOrRefused(byte[] sent) {
		String text = new String(sent, StandardCharsets.UTF_8);
		readOrRefused(() -> DeskieTime.window(text, text, ZONE));
	}

	@FuzzTest
	void anyListIsReadOrRefused(byte[] sent) {
		readOrRefused(() -> {
			Map<String, Value> parameters = new LinkedHashMap<>();
			for (FormField field : UrlEncodedReader.read(text(sent), Source.QUERY)) {
				String key = field.name();
				parameters.put(key.startsWith("cf_") ? "custom_fields" : key, key.startsWith("cf_")
						? new Value.Object(Map.of(key, new Value.Text(field.text()))) : new Value.Text(field.text()));
			}
			DeskieListQuery query = new DeskieListQuery(new Value.Object(parameters), ZONE);
			assertThat(query.offset()).isNotNegative();
			assertThat(query.limit()).isBetween(1, DeskieListQuery.MAX_LIMIT);
			query.filter(this.languages, false);
		});
	}

	@FuzzTest
	void anyUserIsReadOrRefused(byte[] sent) {
		DeskieUserRequest bodies = new DeskieUserRequest(this.languages, mock());
		readOrRefused(() -> bodies.edit(new RequestContent(JsonReader.read(sent), false)));
		readOrRefused(() -> bodies.edit(new RequestContent(JsonReader.read(sent), true)));
	}

	@FuzzTest
	void anyUserIdIsReadOrRefused(byte[] sent) {
		readOrRefused(() -> assertThat(DeskieUserId.read(text(sent))).isPositive());
	}

	@FuzzTest
	void anyAuthorizationIsReadOrRefused(byte[] sent) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.addHeader("Authorization", "Basic " + text(sent));
		try {
			this.basic.convert(request);
		}
		catch (AuthenticationException ex) {
			assertThat(ex).isNotNull();
		}
	}

	private static String text(byte[] sent) {
		return new String(sent, StandardCharsets.ISO_8859_1);
	}

	private static void readOrRefused(Runnable reading) {
		try {
			reading.run();
		}
		catch (DeskieException error) {
			assertThat(error.status().is4xxClientError()).isTrue();
		}
		catch (InvalidIdentifierException ex) {
			assertThat(ex.type()).isNotNull();
		}
		catch (UnreadableInputException | RequestTooLargeException ex) {
			assertThat(ex).hasMessageNotContaining("null");
		}
	}

}
