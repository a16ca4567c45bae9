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
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/** How many answers are kept, and for how long. */
@ServerTest
@Tag("long")
class IdempotencyStoreTests {

	private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");

	private final Workspace workspace;

	private final IdempotencyRecordRepository rows;

	private final IdempotencyStore answers;

	private final WorkspaceContext workspaceContext;

	private final TransactionOperations transactions;

	IdempotencyStoreTests(TestWorkspaces testWorkspaces, IdempotencyRecordRepository rows, EntityManager entityManager,
			WorkspaceContext workspaceContext, TransactionOperations transactions) {
		this.workspace = testWorkspaces.open().workspace();
		this.rows = rows;
		this.answers = new IdempotencyStore(rows, entityManager, new IdempotencyProperties(3));
		this.workspaceContext = workspaceContext;
		this.transactions = transactions;
	}

	@Test
	void theOldestGoWhenThereAreTooMany() {
		IntStream.rangeClosed(1, 5).forEach((number) -> store(number, NOW));
		assertThat(IntStream.rangeClosed(1, 5).filter((number) -> isKept(number, NOW))).containsExactly(3, 4, 5);
		assertThat(stored()).isEqualTo(3);
	}

	@Test
	void whatIsADayOldGoesWhenSomethingNewComes() {
		store(1, NOW);
		store(2, NOW.plusSeconds(1));
		store(3, NOW.plus(Duration.ofDays(1)));
		assertThat(stored()).isEqualTo(2);
	}

	@Test
	void aKeyThatIsADayOldIsFree() {
		store(1, NOW);
		assertThat(isKept(1, NOW.plus(Duration.ofDays(1)))).isFalse();
		store(1, NOW.plus(Duration.ofDays(1)));
		assertThat(isKept(1, NOW.plus(Duration.ofDays(1)))).isTrue();
		assertThat(stored()).isOne();
	}

	private void store(int number, Instant now) {
		inTransaction(() -> this.answers.store(key(number), "body", now, ResponseEntity.noContent().build(), null));
	}

	private boolean isKept(int number, Instant now) {
		return Boolean.TRUE.equals(inTransaction(() -> this.answers.find(key(number), now).isPresent()));
	}

	private int stored() {
		Integer stored = inTransaction(() -> this.rows.findUpTo(Long.MAX_VALUE, Limit.of(100)).size());
		return (stored != null) ? stored : 0;
	}

	private <T> T inTransaction(Supplier<T> work) {
		return this.workspaceContext.call(this.workspace, () -> this.transactions.execute((status) -> work.get()));
	}

	private static IdempotencyKey key(int number) {
		return IdempotencyKey.of("key-" + number, "deskie.users.create");
	}

}
