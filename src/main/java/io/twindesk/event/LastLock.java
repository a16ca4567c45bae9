package io.twindesk.event;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import io.twindesk.workspace.CurrentWorkspace;
import io.twindesk.workspace.UnknownWorkspaceException;
import io.twindesk.workspace.WorkspaceCreated;
import jakarta.persistence.EntityManager;

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

	private final EventCounterRepository counters;

	private final CurrentWorkspace currentWorkspace;

	private final EntityManager entityManager;

	private final ApplicationEventPublisher listeners;

	LastLock(EventCounterRepository counters, CurrentWorkspace currentWorkspace, EntityManager entityManager,
			ApplicationEventPublisher listeners) {
		this.counters = counters;
		this.currentWorkspace = currentWorkspace;
		this.entityManager = entityManager;
		this.listeners = listeners;
	}

	@EventListener
	void open(WorkspaceCreated created) {
		this.entityManager.persist(new EventCounterEntity(created.workspaceId()));
	}

	/**
	 * Does this when the current transaction is about to commit, with the counter locked.
	 * Several are done in the order of their calls.
	 * @throws IllegalStateException outside of a workspace or of a transaction
	 */
	void atEnd(Consumer<EventCounterEntity> work) {
		ending(this.currentWorkspace.get().id()).add(work);
	}

	/** As {@link #atEnd(Consumer)}, in whichever workspace. */
	public void atEnd(long workspaceId, Consumer<? super Numbers> work) {
		ending(workspaceId).add(work);
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

		private final List<Consumer<? super EventCounterEntity>> works = new ArrayList<>();

		Ending(long workspaceId) {
			this.workspaceId = workspaceId;
		}

		void add(Consumer<? super EventCounterEntity> work) {
			this.works.add(work);
		}

		@Override
		public void beforeCommit(boolean readOnly) {
			LastLock.this.counters.flush();
			EventCounterEntity counter = LastLock.this.counters.lock(this.workspaceId)
				.orElseThrow(() -> new UnknownWorkspaceException(String.valueOf(this.workspaceId)));
			this.works.forEach((work) -> work.accept(counter));
		}

		@Override
		public void afterCommit() {
			LastLock.this.listeners.publishEvent(new EventsStored(this.workspaceId));
		}

	}

}
