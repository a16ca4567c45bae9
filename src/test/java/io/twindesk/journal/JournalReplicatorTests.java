package io.twindesk.journal;

import ch.qos.logback.classic.spi.ILoggingEvent;
import io.twindesk.LoggedLines;
import io.twindesk.storage.StorageKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.dao.DataAccessResourceFailureException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.willDoNothing;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;

class JournalReplicatorTests {

	@RegisterExtension
	final LoggedLines lines = LoggedLines.warningsOf(JournalReplicator.class);

	private final JournalStore store = mock();

	private final JournalReplicator journal = new JournalReplicator(StorageKind.POSTGRESQL, this.store);

	@Test
	void anOutageOfTheDatabaseIsLoggedOnceAndThenTheNumberOfLostEntries() {
		willThrow(new DataAccessResourceFailureException("a secret")).given(this.store).store(any());
		for (int round = 0; round < 100; round++) {
			send(3);
		}
		willDoNothing().given(this.store).store(any());
		send(1);
		send(1);
		assertThat(this.lines.all()).extracting(ILoggingEvent::getFormattedMessage)
			.containsExactly(
					"The journal cannot be stored ("
							+ "org.springframework.dao.DataAccessResourceFailureException); entries are lost",
					"The journal is stored again; 300 entries were lost");
		assertThat(this.lines.all()).allSatisfy((line) -> assertThat(line.getThrowableProxy()).isNull());
	}

	private void send(int entries) {
		for (int entry = 0; entry < entries; entry++) {
			this.journal.send(1, null);
		}
		this.journal.after(1, 0, 0);
	}

}
