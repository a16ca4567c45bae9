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

	private final JournalStore rows = mock();

	private final JournalReplicator journal = new JournalReplicator(StorageKind.POSTGRESQL, this.rows);

	@BeforeEach
	void listen() {
		this.lines.start();
		this.logger.setLevel(Level.WARN);
		this.logger.addAppender(this.lines);
	}

	@AfterEach
	void leave() {
		this.logger.detachAppender(this.lines);
		this.logger.setLevel(null);
	}

	@Test
	void thatTheDatabaseIsAwayIsSaidOnceAndWhatIsMissingInTheEnd() {
		willThrow(new DataAccessResourceFailureException("a secret")).given(this.rows).store(any());
		for (int round = 0; round < 100; round++) {
			store(3);
		}
		willDoNothing().given(this.rows).store(any());
		store(1);
		store(1);
		assertThat(this.lines.list).extracting(ILoggingEvent::getFormattedMessage)
			.containsExactly(
					"The journal cannot be stored, because of "
							+ "org.springframework.dao.DataAccessResourceFailureException; calls will be missing in it",
					"The journal is stored again, without 300 calls");
		assertThat(this.lines.list).allSatisfy((line) -> assertThat(line.getThrowableProxy()).isNull());
	}

	private void store(int calls) {
		for (int call = 0; call < calls; call++) {
			this.journal.send(1, null);
		}
		this.journal.after(1, 0, 0);
	}

}
