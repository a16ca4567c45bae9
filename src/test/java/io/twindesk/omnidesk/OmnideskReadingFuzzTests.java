package io.twindesk.omnidesk;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.twindesk.access.Credential;
import io.twindesk.access.Permission;
import io.twindesk.input.RequestTooLargeException;
import io.twindesk.input.UnreadableInputException;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.HttpMediaTypeNotSupportedException;

import static org.assertj.core.api.Assertions.assertThat;

/** Any input of Omnidesk's clients is read or rejected with a message for each error. */
class OmnideskReadingFuzzTests {

	private static final List<String> TYPES = List.of("application/x-www-form-urlencoded", "application/json",
			"multipart/form-data; boundary=b", "multipart/form-data", "");

	private static final Credential CALLER = new Credential(1, "key", "", EnumSet.allOf(Permission.class), true, 1L);

	private final OperationParameters forms = new OperationParameters(
			new OmnideskProperties(false, false, 0, List.of("nl", "en"), Duration.ofSeconds(60)));

	/** The first byte selects the content type of the rest. */
	@FuzzTest
	void anyBodyIsReadOrRejected(byte[] input) throws IOException {
		if (input.length == 0) {
			return;
		}
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v2/user");
		request.setContentType(TYPES.get(Math.floorMod(input[0], TYPES.size())));
		request.setContent(Arrays.copyOfRange(input, 1, input.length));
		try {
			RawParameters fields = OmnideskBody.read(request);
			read("create", fields);
			read("edit", fields);
			read("updateStatus", fields);
		}
		catch (UnreadableInputException | RequestTooLargeException | HttpMediaTypeNotSupportedException ex) {
			assertThat(ex).hasMessageNotContaining("null");
		}
	}

	private void read(String operation, RawParameters fields) {
		try {
			ParsedParameters.read(this.forms.of("omnidesk.users." + operation), fields, CALLER);
		}
		catch (InvalidParametersException ex) {
			assertThat(ex.errors()).isNotEmpty();
		}
	}

}
