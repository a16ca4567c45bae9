package io.twindesk.event;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

import io.twindesk.workspace.WorkspaceContext;
import io.twindesk.workspace.WorkspaceCreated;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Stores events, mails and who did what at the very end of a transaction, with the
 * workspace's counter locked from then until the commit.
 *
 * <p>
 * It is the last lock of every transaction (directory, users, agents' rows, counter),
 * whenever in it something is published: all that is changed is written before it. So
 * there is no order to get wrong for those who publish, nobody holds it for long, and who
 * goes by the numbers misses nothing: a higher number is never visible before a lower
 * one.
 */
@Component
public class CommitSequencer {

	private final WorkspaceSequences numbers;

	private final WorkspaceContext workspaceContext;

	private final EntityManager entityManager;

	private final ApplicationEventPublisher listeners;

	CommitSequencer(WorkspaceSequences numbers, WorkspaceContext workspaceContext, EntityManager entityManager,
			ApplicationEventPublisher listeners) {
		this.numbers = numbers;
		this.workspaceContext = workspaceContext;
		this.entityManager = entityManager;
		this.listeners = listeners;
	}

	@EventListener
	void open(WorkspaceCreated created) {
		this.entityManager.persist(new EventCounterEntity(created.workspaceId()));
	}

	/**
	 * Runs this when the current transaction is about to commit, with the workspace's
	 * counters locked. Several run in the order of their calls.
	 * @throws IllegalStateException outside of a workspace or of a transaction
	 */
	void beforeCommit(Runnable work) {
		synchronization(this.workspaceContext.get().id()).works.add(new Work(null, (number) -> work.run()));
	}

	/** As {@link #beforeCommit(Runnable)}, with the next number of a kind. */
	void beforeCommit(SequenceKind kind, LongConsumer work) {
		beforeCommit(this.workspaceContext.get().id(), kind, work);
	}

	/** As {@link #beforeCommit(SequenceKind, LongConsumer)}, in whichever workspace. */
	public void beforeCommit(long workspaceId, SequenceKind kind, LongConsumer work) {
		synchronization(workspaceId).works.add(new Work(kind, work));
	}

	private BeforeCommit synchronization(long workspaceId) {
		return TransactionSynchronizationManager.getSynchronizations()
			.stream()
			.filter(BeforeCommit.class::isInstance)
			.map(BeforeCommit.class::cast)
			.filter((beforeCommit) -> beforeCommit.workspaceId == workspaceId)
			.findFirst()
			.orElseGet(() -> register(new BeforeCommit(workspaceId)));
	}

	private static BeforeCommit register(BeforeCommit beforeCommit) {
		TransactionSynchronizationManager.registerSynchronization(beforeCommit);
		return beforeCommit;
	}

	/** What one transaction leaves for its end. */
	private final class BeforeCommit implements TransactionSynchronization {

		private final long workspaceId;

		private final List<Work> works = new ArrayList<>();

		BeforeCommit(long workspaceId) {
			this.workspaceId = workspaceId;
		}

		@Override
		public void beforeCommit(boolean readOnly) {
			CommitSequencer.this.entityManager.flush();
			Map<SequenceKind, Integer> counts = new EnumMap<>(SequenceKind.class);
			for (Work work : this.works) {
				if (work.kind() != null) {
					counts.merge(work.kind(), 1, Integer::sum);
				}
			}
			Map<SequenceKind, Long> numbers = CommitSequencer.this.numbers.take(this.workspaceId, counts);
			for (Work work : this.works) {
				work.run(numbers);
			}
		}

		@Override
		public void afterCommit() {
			CommitSequencer.this.listeners.publishEvent(new EventsCommitted(this.workspaceId));
		}

	}

	/** Something to run, with the next number of a kind if there is one. */
	private record Work(@Nullable SequenceKind kind, LongConsumer action) {

		void run(Map<SequenceKind, Long> numbers) {
			this.action.accept((this.kind != null) ? numbers.merge(this.kind, 1L, Long::sum) : 0);
		}

	}

}
