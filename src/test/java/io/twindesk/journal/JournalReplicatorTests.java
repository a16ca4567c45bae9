package io.twindesk.journal;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.twindesk.storage.StorageKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessResourceFailureException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.willDoNothing;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;

class JournalReplicatorTests {

	private final Logger logger = (Logger) LoggerFactory.getLogger(JournalReplicator.class);

	private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

	private final JournalStore store = mock();

	private final JournalReplicator journal = new JournalReplicator(StorageKind.POSTGRESQL, this.store);

	@BeforeEach
	void addAppender() {
		this.lines.start();
		this.logger.setLevel(Level.WARN);
		this.logger.addAppender(this.lines);
	}

	@AfterEach
	void removeAppender() {
		this.logger.detachAppender(this.lines);
		this.logger.setLevel(null);
	}

	@Test
	void anOutageOfTheDatabaseIsLoggedOnceAndThenTheNumberOfLostEntries() {
		willThrow(new DataAccessResourceFailureException("a secret")).given(this.store).store(any());
		for (int round = 0; round < 100; round++) {
			send(3);
		}
		willDoNothing().given(this.store).store(any());
		send(1);
		send(1);
		assertThat(this.lines.list).extracting(ILoggingEvent::getFormattedMessage)
			.containsExactly(
					"The journal cannot be stored ("
							+ "org.springframework.dao.DataAccessResourceFailureException); entries are lost",
					"The journal is stored again; 300 entries were lost");
		assertThat(this.lines.list).allSatisfy((line) -> assertThat(line.getThrowableProxy()).isNull());
	}

	private void send(int entries) {
		for (int entry = 0; entry < entries; entry++) {
			this.journal.send(1, null);
		}
		this.journal.after(1, 0, 0);
	}

}
