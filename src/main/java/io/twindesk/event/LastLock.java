package io.twindesk.event;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

import io.twindesk.workspace.CurrentWorkspace;
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
public class LastLock {

	private final WorkspaceNumbers numbers;

	private final CurrentWorkspace currentWorkspace;

	private final EntityManager entityManager;

	private final ApplicationEventPublisher listeners;

	LastLock(WorkspaceNumbers numbers, CurrentWorkspace currentWorkspace, EntityManager entityManager,
			ApplicationEventPublisher listeners) {
		this.numbers = numbers;
		this.currentWorkspace = currentWorkspace;
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
	void atEnd(Runnable work) {
		ending(this.currentWorkspace.get().id()).works.add(new Work(null, (number) -> work.run()));
	}

	/** As {@link #atEnd(Runnable)}, with the next number of a kind. */
	void atEnd(NumberKind kind, LongConsumer work) {
		atEnd(this.currentWorkspace.get().id(), kind, work);
	}

	/** As {@link #atEnd(NumberKind, LongConsumer)}, in whichever workspace. */
	public void atEnd(long workspaceId, NumberKind kind, LongConsumer work) {
		ending(workspaceId).works.add(new Work(kind, work));
	}

	private Ending ending(long workspaceId) {
		return TransactionSynchronizationManager.getSynchronizations()
			.stream()
			.filter(Ending.class::isInstance)
			.map(Ending.class::cast)
			.filter((ending) -> ending.workspaceId == workspaceId)
			.findFirst()
			.orElseGet(() -> register(new Ending(workspaceId)));
	}

	private static Ending register(Ending ending) {
		TransactionSynchronizationManager.registerSynchronization(ending);
		return ending;
	}

	/** What one transaction leaves for its end. */
	private final class Ending implements TransactionSynchronization {

		private final long workspaceId;

		private final List<Work> works = new ArrayList<>();

		Ending(long workspaceId) {
			this.workspaceId = workspaceId;
		}

		@Override
		public void beforeCommit(boolean readOnly) {
			LastLock.this.entityManager.flush();
			Map<NumberKind, Integer> counts = new EnumMap<>(NumberKind.class);
			for (Work work : this.works) {
				if (work.kind() != null) {
					counts.merge(work.kind(), 1, Integer::sum);
				}
			}
			Map<NumberKind, Long> numbers = LastLock.this.numbers.take(this.workspaceId, counts);
			for (Work work : this.works) {
				work.run(numbers);
			}
		}

		@Override
		public void afterCommit() {
			LastLock.this.listeners.publishEvent(new EventsStored(this.workspaceId));
		}

	}

	/** Something to run, with the next number of a kind if there is one. */
	private record Work(@Nullable NumberKind kind, LongConsumer action) {

		void run(Map<NumberKind, Long> numbers) {
			this.action.accept((this.kind != null) ? numbers.merge(this.kind, 1L, Long::sum) : 0);
		}

	}

}
