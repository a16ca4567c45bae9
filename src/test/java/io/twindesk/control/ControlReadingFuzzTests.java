package io.twindesk.control;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.twindesk.input.InputObject;
import io.twindesk.input.InvalidInputException;
import io.twindesk.input.JsonReader;
import io.twindesk.input.RequestTooLargeException;
import io.twindesk.input.UnreadableInputException.Source;
import io.twindesk.input.UnreadableInputException;
import io.twindesk.input.UrlEncodedReader;
import io.twindesk.input.Value;

import static org.assertj.core.api.Assertions.assertThat;

/** Input of the control API is read, or rejected with a message for each error. */
class ControlReadingFuzzTests {

	@FuzzTest
	void anyBodyIsReadOrRejected(byte[] sent) {
		readOrRejected(() -> {
			InputObject body = InputObject.body(JsonReader.read(sent));
			body.instant("a");
			body.duration("b");
			body.number("c", 0, 9);
			body.id("d");
			body.texts("e");
			body.settings("f");
			body.bool("g");
			body.plain("h");
			body.object("i");
			body.throwIfInvalid();
		});
	}

	@FuzzTest
	void anyQueryIsReadOrRejected(byte[] sent) {
		readOrRejected(() -> {
			Map<String, Value> parameters = new LinkedHashMap<>();
			UrlEncodedReader.read(new String(sent, StandardCharsets.ISO_8859_1), Source.QUERY)
				.forEach((field) -> parameters.put(field.name(), new Value.Text(field.text())));
			JournalQueryReader query = JournalQueryReader.of(new Value.Object(parameters));
			assertThat(query.limit()).isBetween(-1, 1_000_000);
			query.count();
			query.timeout();
			query.throwIfInvalid();
		});
	}

	private static void readOrRejected(Runnable reading) {
		try {
			reading.run();
		}
		catch (InvalidInputException ex) {
			assertThat(ex.errors()).isNotEmpty();
		}
		catch (UnreadableInputException | RequestTooLargeException ex) {
			assertThat(ex).hasMessageNotContaining("null");
		}
	}

}
