package io.twindesk.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.twindesk.storage.Storage;
import io.twindesk.web.Exchange.Message;
import io.twindesk.workspace.WorkspaceDeleted;
import org.junit.jupiter.api.Test;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

class JournalBoundsTests {

	private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");

	private static final Wanted ANY = new Wanted(null, null, null, 0);

	@Test
	void theOldestCallsOfAWorkspaceGoWhenThereAreTooMany() {
		Journal journal = journal(3, 1_000_000, 1_000_000);
		append(journal, 1, 5, 10);
		Found found = journal.find(1, ANY, 100);
		assertThat(found.items()).extracting(Entry::id).containsExactly(3L, 4L, 5L);
		assertThat(found.total()).isEqualTo(3);
		assertThat(found.dropped()).isEqualTo(2);
		assertThat(found.complete()).isFalse();
		assertThat(journal.hasDropped(1, 2)).isTrue();
		assertThat(journal.hasDropped(1, 3)).isFalse();
	}

	@Test
	void theOldestCallsOfAWorkspaceGoWhenTheyAreTooLong() {
		Journal journal = journal(1000, 5_000, 1_000_000);
		append(journal, 1, 10, 1_500);
		assertThat(journal.find(1, ANY, 100).items()).extracting(Entry::id).containsExactly(9L, 10L);
	}

	@Test
	void theOldestCallsOfAllWorkspacesGoWhenAllAreTooLong() {
		Journal journal = journal(1000, 1_000_000, 10_000);
		append(journal, 1, 2, 1_500);
		append(journal, 2, 4, 1_500);
		assertThat(journal.find(1, ANY, 100).items()).extracting(Entry::id).containsExactly(2L);
		assertThat(journal.find(2, ANY, 100).total()).isEqualTo(4);
		append(journal, 2, 2, 1_500);
		assertThat(journal.find(1, ANY, 100).items()).isEmpty();
		assertThat(journal.find(2, ANY, 100).dropped()).isEqualTo(1);
	}

	@Test
	void aCallThatIsTooLongByItselfIsDropped() {
		Journal journal = journal(1000, 1_000, 1_000_000);
		append(journal, 1, 1, 5_000);
		Found found = journal.find(1, ANY, 100);
		assertThat(found.items()).isEmpty();
		assertThat(found.dropped()).isEqualTo(1);
	}

	@Test
	void whatIsAskedSinceALaterCallThanTheDroppedOnesIsComplete() {
		Journal journal = journal(3, 1_000_000, 1_000_000);
		append(journal, 1, 5, 10);
		assertThat(journal.find(1, new Wanted(null, null, null, 1), 100).complete()).isFalse();
		assertThat(journal.find(1, new Wanted(null, null, null, 2), 100).complete()).isTrue();
		assertThat(journal.find(1, new Wanted(null, null, START.plusSeconds(2), 0), 100).complete()).isFalse();
		assertThat(journal.find(1, new Wanted(null, null, START.plusSeconds(3), 0), 100).complete()).isTrue();
	}

	@Test
	void whereNothingIsKeptNobodyHasToTellAnything() {
		assertThat(journal(0, 1_000_000, 1_000_000).bodyBytes()).isZero();
	}

	@Test
	void clearingMakesRoom() {
		Journal journal = journal(1000, 1_000_000, 4_000);
		append(journal, 1, 2, 1_500);
		journal.clear(1);
		append(journal, 2, 2, 1_500);
		assertThat(journal.find(2, ANY, 100).total()).isEqualTo(2);
		assertThat(journal.find(1, ANY, 100)).isEqualTo(new Found(0, 0, true, List.of()));
	}

	@Test
	void aWorkspaceThatIsRemovedMakesRoom() {
		Journal journal = journal(1000, 1_000_000, 4_000);
		append(journal, 1, 2, 1_500);
		journal.on(new WorkspaceDeleted(1));
		append(journal, 2, 2, 1_500);
		assertThat(journal.find(2, ANY, 100).total()).isEqualTo(2);
		assertThat(journal.find(1, ANY, 100).total()).isZero();
	}

	@Test
	void waitingEndsWithTheCallThatWasMissing() {
		Journal journal = journal(1000, 1_000_000, 1_000_000);
		append(journal, 1, 1, 10);
		CompletableFuture<Awaited> end = journal.await(1, ANY, 3, Duration.ofMinutes(5));
		append(journal, 1, 1, 10);
		append(journal, 2, 5, 10);
		assertThat(end).isNotDone();
		append(journal, 1, 1, 10);
		assertThat(end).isCompletedWithValueMatching((awaited) -> awaited.reached() && awaited.found().total() == 3);
	}

	@Test
	void callsThatWereClearedAreNotWaitedFor() {
		Journal journal = journal(1000, 1_000_000, 1_000_000);
		append(journal, 1, 1, 10);
		CompletableFuture<Awaited> end = journal.await(1, ANY, 2, Duration.ofMinutes(5));
		journal.clear(1);
		append(journal, 1, 1, 10);
		assertThat(end).isNotDone();
		append(journal, 1, 1, 10);
		assertThat(end).isDone();
	}

	@Test
	void callsCountThoughTheyWereDroppedMeanwhile() {
		Journal journal = journal(2, 1_000_000, 1_000_000);
		CompletableFuture<Awaited> end = journal.await(1, ANY, 5, Duration.ofMinutes(5));
		append(journal, 1, 5, 10);
		assertThat(end).isCompletedWithValueMatching((awaited) -> awaited.reached() && awaited.found().total() == 2);
	}

	private static Journal journal(int entries, long bytes, long totalBytes) {
		return new Journal(new JournalProperties(entries, DataSize.ofBytes(bytes), DataSize.ofBytes(totalBytes)), null,
				new SharedJournal(Storage.MEMORY, null));
	}

	/** Calls a second apart. */
	private static void append(Journal journal, long workspaceId, int calls, int length) {
		for (int i = 0; i < calls; i++) {
			journal.append(workspaceId, (id) -> new Entry(id, START.plusSeconds(id), "deskie.users.list", "GET", "/",
					null, 200, 1, "c", "a@b", new Message(List.of(), new byte[length], false), null, null, null, null));
		}
	}

}
