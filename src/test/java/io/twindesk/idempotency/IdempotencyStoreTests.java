package io.twindesk.idempotency;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import io.twindesk.ServerTest;
import io.twindesk.TestWorkspaces;
import io.twindesk.workspace.Workspace;
import io.twindesk.workspace.WorkspaceContext;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.data.domain.Limit;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/** The number of stored responses, and the time for which they are stored. */
@ServerTest
@Tag("long")
class IdempotencyStoreTests {

	private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");

	private final Workspace workspace;

	private final IdempotencyRecordRepository rows;

	private final IdempotencyStore store;

	private final WorkspaceContext workspaceContext;

	private final TransactionOperations transactions;

	IdempotencyStoreTests(TestWorkspaces testWorkspaces, IdempotencyRecordRepository rows, EntityManager entityManager,
			WorkspaceContext workspaceContext, TransactionOperations transactions) {
		this.workspace = testWorkspaces.open().workspace();
		this.rows = rows;
		this.store = new IdempotencyStore(rows, entityManager, new IdempotencyProperties(3));
		this.workspaceContext = workspaceContext;
		this.transactions = transactions;
	}

	@Test
	void theOldestResponsesAreDeletedIfThereAreTooMany() {
		IntStream.rangeClosed(1, 5).forEach((number) -> save(number, NOW));
		assertThat(IntStream.rangeClosed(1, 5).filter((number) -> isStored(number, NOW))).containsExactly(3, 4, 5);
		assertThat(stored()).isEqualTo(3);
	}

	@Test
	void expiredResponsesAreDeletedByANewOne() {
		save(1, NOW);
		save(2, NOW.plusSeconds(1));
		save(3, NOW.plus(Duration.ofDays(1)));
		assertThat(stored()).isEqualTo(2);
	}

	@Test
	void anExpiredKeyCanBeUsedAgain() {
		save(1, NOW);
		assertThat(isStored(1, NOW.plus(Duration.ofDays(1)))).isFalse();
		save(1, NOW.plus(Duration.ofDays(1)));
		assertThat(isStored(1, NOW.plus(Duration.ofDays(1)))).isTrue();
		assertThat(stored()).isOne();
	}

	private void save(int number, Instant now) {
		inTransaction(() -> {
			this.store.store(request(number, now), new StoredResponse(204, null, null));
			return true;
		});
	}

	private boolean isStored(int number, Instant now) {
		return Boolean.TRUE.equals(inTransaction(() -> this.store.find(request(number, now)).isPresent()));
	}

	private int stored() {
		Integer stored = inTransaction(() -> this.rows.findUpTo(Long.MAX_VALUE, Limit.of(100)).size());
		return (stored != null) ? stored : 0;
	}

	private <T> T inTransaction(Supplier<T> work) {
		return this.workspaceContext.call(this.workspace, () -> this.transactions.execute((status) -> work.get()));
	}

	private static IdempotentRequest request(int number, Instant now) {
		return new IdempotentRequest(IdempotencyKey.of("key-" + number, "deskie.users.create"), "body", now);
	}

}
