package io.twindesk.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;

import io.twindesk.storage.StorageKind;
import io.twindesk.web.Exchange.Message;
import io.twindesk.workspace.WorkspaceDeleted;
import org.junit.jupiter.api.Test;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

class JournalBoundsTests {

	private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");

	private static final JournalQuery ANY = new JournalQuery(null, null, null, 0);

	@Test
	void theOldestRequestsOfAWorkspaceAreDroppedIfThereAreTooMany() {
		RequestJournal requestJournal = journal(3, 1_000_000, 1_000_000);
		append(requestJournal, 1, 5, 10);
		JournalResult journalResult = requestJournal.find(1, ANY, 100);
		assertThat(journalResult.items()).extracting(JournalEntry::id).containsExactly(3L, 4L, 5L);
		assertThat(journalResult.total()).isEqualTo(3);
		assertThat(journalResult.dropped()).isEqualTo(2);
		assertThat(journalResult.complete()).isFalse();
		assertThat(requestJournal.hasDropped(1, 2)).isTrue();
		assertThat(requestJournal.hasDropped(1, 3)).isFalse();
	}

	@Test
	void theOldestRequestsOfAWorkspaceAreDroppedIfTheyAreTooLarge() {
		RequestJournal requestJournal = journal(1000, 5_000, 1_000_000);
		append(requestJournal, 1, 10, 1_500);
		assertThat(requestJournal.find(1, ANY, 100).items()).extracting(JournalEntry::id).containsExactly(9L, 10L);
	}

	@Test
	void theOldestRequestsOfAllWorkspacesAreDroppedIfTheyAreTooLarge() {
		RequestJournal requestJournal = journal(1000, 1_000_000, 10_000);
		append(requestJournal, 1, 2, 1_500);
		append(requestJournal, 2, 4, 1_500);
		assertThat(requestJournal.find(1, ANY, 100).items()).extracting(JournalEntry::id).containsExactly(2L);
		assertThat(requestJournal.find(2, ANY, 100).total()).isEqualTo(4);
		append(requestJournal, 2, 2, 1_500);
		assertThat(requestJournal.find(1, ANY, 100).items()).isEmpty();
		assertThat(requestJournal.find(2, ANY, 100).dropped()).isEqualTo(1);
	}

	@Test
	void aSingleRequestThatIsTooLargeIsDropped() {
		RequestJournal requestJournal = journal(1000, 1_000, 1_000_000);
		append(requestJournal, 1, 1, 5_000);
		JournalResult journalResult = requestJournal.find(1, ANY, 100);
		assertThat(journalResult.items()).isEmpty();
		assertThat(journalResult.dropped()).isEqualTo(1);
	}

	@Test
	void aQueryAfterTheDroppedRequestsIsComplete() {
		RequestJournal requestJournal = journal(3, 1_000_000, 1_000_000);
		append(requestJournal, 1, 5, 10);
		assertThat(requestJournal.find(1, new JournalQuery(null, null, null, 1), 100).complete()).isFalse();
		assertThat(requestJournal.find(1, new JournalQuery(null, null, null, 2), 100).complete()).isTrue();
		assertThat(requestJournal.find(1, new JournalQuery(null, null, START.plusSeconds(2), 0), 100).complete())
			.isFalse();
		assertThat(requestJournal.find(1, new JournalQuery(null, null, START.plusSeconds(3), 0), 100).complete())
			.isTrue();
	}

	@Test
	void aDisabledJournalNeedsNoBodies() {
		assertThat(journal(0, 1_000_000, 1_000_000).bodyBytes()).isZero();
	}

	@Test
	void clearingFreesSpace() {
		RequestJournal requestJournal = journal(1000, 1_000_000, 4_000);
		append(requestJournal, 1, 2, 1_500);
		requestJournal.clear(1);
		append(requestJournal, 2, 2, 1_500);
		assertThat(requestJournal.find(2, ANY, 100).total()).isEqualTo(2);
		assertThat(requestJournal.find(1, ANY, 100)).isEqualTo(new JournalResult(0, 0, true, List.of()));
	}

	@Test
	void aDeletedWorkspaceFreesSpace() {
		RequestJournal requestJournal = journal(1000, 1_000_000, 4_000);
		append(requestJournal, 1, 2, 1_500);
		requestJournal.onWorkspaceDeleted(new WorkspaceDeleted(1));
		append(requestJournal, 2, 2, 1_500);
		assertThat(requestJournal.find(2, ANY, 100).total()).isEqualTo(2);
		assertThat(requestJournal.find(1, ANY, 100).total()).isZero();
	}

	@Test
	void theLastMissingRequestEndsTheWait() {
		RequestJournal requestJournal = journal(1000, 1_000_000, 1_000_000);
		append(requestJournal, 1, 1, 10);
		CompletableFuture<WaitResult> result = requestJournal.await(1, ANY, 3, Duration.ofMinutes(5));
		append(requestJournal, 1, 1, 10);
		append(requestJournal, 2, 5, 10);
		assertThat(result).isNotDone();
		append(requestJournal, 1, 1, 10);
		assertThat(result)
			.isCompletedWithValueMatching((waitResult) -> waitResult.reached() && waitResult.found().total() == 3);
	}

	@Test
	void clearedRequestsDoNotCountForAWait() {
		RequestJournal requestJournal = journal(1000, 1_000_000, 1_000_000);
		append(requestJournal, 1, 1, 10);
		CompletableFuture<WaitResult> result = requestJournal.await(1, ANY, 2, Duration.ofMinutes(5));
		requestJournal.clear(1);
		append(requestJournal, 1, 1, 10);
		assertThat(result).isNotDone();
		append(requestJournal, 1, 1, 10);
		assertThat(result).isDone();
	}

	@Test
	void droppedRequestsCountForAWait() {
		RequestJournal requestJournal = journal(2, 1_000_000, 1_000_000);
		CompletableFuture<WaitResult> result = requestJournal.await(1, ANY, 5, Duration.ofMinutes(5));
		append(requestJournal, 1, 5, 10);
		assertThat(result)
			.isCompletedWithValueMatching((waitResult) -> waitResult.reached() && waitResult.found().total() == 2);
	}

	@Test
	void aWaitEndsAtItsTimeoutWhileThePoolOfTheJvmIsBusy() throws Exception {
		CountDownLatch release = new CountDownLatch(1);
		try {
			for (int i = 0; i < ForkJoinPool.getCommonPoolParallelism(); i++) {
				ForkJoinPool.commonPool().execute(() -> awaitQuietly(release));
			}
			WaitResult result = journal(2, 1_000_000, 1_000_000).await(1, ANY, 1, Duration.ZERO)
				.get(1, TimeUnit.MINUTES);
			assertThat(result.reached()).isFalse();
		}
		finally {
			release.countDown();
		}
	}

	@Test
	void aStopOfTheServerEndsWaits() {
		RequestJournal requestJournal = journal(2, 1_000_000, 1_000_000);
		CompletableFuture<WaitResult> result = requestJournal.await(1, ANY, 1, Duration.ofMinutes(5));
		requestJournal.stop();
		assertThat(result).isCompletedWithValueMatching((waitResult) -> !waitResult.reached());
		assertThat(requestJournal.await(1, ANY, 1, Duration.ofMinutes(5)))
			.isCompletedWithValueMatching((waitResult) -> !waitResult.reached());
		assertThat(requestJournal.await(1, ANY, 0, Duration.ofMinutes(5)))
			.isCompletedWithValueMatching(WaitResult::reached);
	}

	@Test
	void theDeletionOfAWorkspaceEndsItsWaits() {
		RequestJournal requestJournal = journal(2, 1_000_000, 1_000_000);
		CompletableFuture<WaitResult> result = requestJournal.await(1, ANY, 1, Duration.ofMinutes(5));
		CompletableFuture<WaitResult> other = requestJournal.await(2, ANY, 1, Duration.ofMinutes(5));
		requestJournal.onWorkspaceDeleted(new WorkspaceDeleted(1));
		assertThat(result).isCompletedWithValueMatching((waitResult) -> !waitResult.reached());
		assertThat(other).isNotDone();
	}

	private static void awaitQuietly(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static RequestJournal journal(int entries, long bytes, long totalBytes) {
		return new RequestJournal(new JournalProperties(entries, DataSize.ofBytes(bytes), DataSize.ofBytes(totalBytes)),
				null, new JournalReplicator(StorageKind.MEMORY, null));
	}

	/** Appends requests at intervals of a second. */
	private static void append(RequestJournal requestJournal, long workspaceId, int requests, int length) {
		for (int i = 0; i < requests; i++) {
			requestJournal.append(workspaceId,
					(id) -> new JournalEntry(id, START.plusSeconds(id), "deskie.users.list", "GET", "/", null, 200, 1,
							1, "c", "a@b", new Message(List.of(), new byte[length], false), null, null, null, null,
							null));
		}
	}

}
