package io.twindesk.state;

import java.time.Instant;
import java.util.Map;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.twindesk.input.InvalidInputException;
import io.twindesk.input.JsonReader;
import io.twindesk.input.UnreadableInputException;
import io.twindesk.workspace.SettingsRegistry;
import io.twindesk.workspace.WorkspaceClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

/** A document is read, or rejected with the path of each error. */
class StateDocumentFuzzTests {

	private static final StateReader READER = reader();

	@FuzzTest
	void anyDocumentIsReadOrRejected(byte[] document) {
		try {
			READER.read(JsonReader.read(document));
		}
		catch (UnreadableInputException ex) {
			assertThat(ex).hasMessageNotContaining("null");
		}
		catch (InvalidInputException ex) {
			assertThat(ex.errors()).isNotEmpty();
		}
	}

	/** Creates stubs that record no calls, because there are millions. */
	private static StateReader reader() {
		SettingsRegistry settings = mock(SettingsRegistry.class, withSettings().stubOnly());
		given(settings.validate(any())).willReturn(Map.of());
		WorkspaceClock clock = mock(WorkspaceClock.class, withSettings().stubOnly());
		given(clock.now()).willReturn(Instant.EPOCH);
		return new StateReader(settings, clock);
	}

}
