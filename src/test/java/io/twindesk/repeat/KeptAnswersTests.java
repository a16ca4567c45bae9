package io.twindesk.repeat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import io.twindesk.Desks;
import io.twindesk.ServerTest;
import io.twindesk.workspace.CurrentWorkspace;
import io.twindesk.workspace.Workspace;
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
class KeptAnswersTests {

	private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");

	private final Workspace workspace;

	private final KeptAnswerRepository rows;

	private final KeptAnswers answers;

	private final CurrentWorkspace currentWorkspace;

	private final TransactionOperations transactions;

	KeptAnswersTests(Desks desks, KeptAnswerRepository rows, EntityManager entityManager,
			CurrentWorkspace currentWorkspace, TransactionOperations transactions) {
		this.workspace = desks.open().workspace();
		this.rows = rows;
		this.answers = new KeptAnswers(rows, entityManager, new RepeatProperties(3));
		this.currentWorkspace = currentWorkspace;
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
		return this.currentWorkspace.in(this.workspace, () -> this.transactions.execute((status) -> work.get()));
	}

	private static IdempotencyKey key(int number) {
		return IdempotencyKey.of("key-" + number, "deskie.users.create");
	}

}
