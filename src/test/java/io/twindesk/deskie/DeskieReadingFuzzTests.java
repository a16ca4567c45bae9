package io.twindesk.deskie;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.twindesk.rules.SwitchPositions;
import io.twindesk.verdict.CurrentFindings;
import io.twindesk.workspace.WorkspaceContext;
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

/** Any input of Deskie's clients is read or rejected with a code. */
class DeskieReadingFuzzTests {

	private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

	private final DeskieLanguages languages = new DeskieLanguages(new DeskieProperties(Map.of(2, "en"), 2));

	private final BasicAuthenticationConverter basic = new BasicAuthenticationConverter();

	@FuzzTest
	void anyTimeIsReadOrRejected(byte[] input) {
		String text = new String(input, StandardCharsets.UTF_8);
		readOrRejected(() -> DeskieTime.window(text, text, ZONE));
	}

	@FuzzTest
	void anyListIsReadOrRejected(byte[] input) {
		readOrRejected(() -> {
			Map<String, Value> parameters = new LinkedHashMap<>();
			for (FormField field : UrlEncodedReader.read(text(input), Source.QUERY)) {
				String key = field.name();
				parameters.put(key.startsWith("cf_") ? "custom_fields" : key, key.startsWith("cf_")
						? new Value.Object(Map.of(key, new Value.Text(field.text()))) : new Value.Text(field.text()));
			}
			DeskieListQuery query = new DeskieListQuery(new Value.Object(parameters), ZONE,
					new SwitchPositions(new WorkspaceContext(), new CurrentFindings()));
			assertThat(query.offset()).isNotNegative();
			assertThat(query.limit()).isBetween(1, DeskieListQuery.MAX_LIMIT);
			query.filter(this.languages, false);
		});
	}

	@FuzzTest
	void anyUserIsReadOrRejected(byte[] input) {
		DeskieUserRequest bodies = new DeskieUserRequest(this.languages, mock(), mock());
		readOrRejected(() -> bodies.edit(new RequestContent(JsonReader.read(input), false)));
		readOrRejected(() -> bodies.edit(new RequestContent(JsonReader.read(input), true)));
	}

	@FuzzTest
	void anyUserIdIsReadOrRejected(byte[] input) {
		readOrRejected(() -> assertThat(DeskieUserId.read(text(input))).isPositive());
	}

	@FuzzTest
	void anyAuthorizationIsReadOrRejected(byte[] input) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.addHeader("Authorization", "Basic " + text(input));
		try {
			this.basic.convert(request);
		}
		catch (AuthenticationException ex) {
			assertThat(ex).isNotNull();
		}
	}

	private static String text(byte[] input) {
		return new String(input, StandardCharsets.ISO_8859_1);
	}

	private static void readOrRejected(Runnable reading) {
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
