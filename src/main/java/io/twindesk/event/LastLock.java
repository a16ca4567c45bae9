package io.twindesk.event;

import org.springframework.context.ApplicationEventPublisher;
import io.twindesk.workspace.UnknownWorkspaceException;
import io.twindesk.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import io.twindesk.workspace.CurrentWorkspace;
import io.twindesk.workspace.WorkspaceCreated;
import jakarta.persistence.EntityManager;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Stores events and mails at the very end of a transaction, with the workspace's counter
 * locked from then until the commit.
 *
 * <p>
 * It is the last lock of every transaction (directory, users, agents' rows, counter),
 * whenever in it something is published: all that is changed is written before it. So
 * there is no order to get wrong for those who publish, nobody holds it for long, and who
 * goes by the numbers misses nothing: a higher number is never visible before a lower
 * one.
 */
@Component
class LastLock {

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
		Workspace workspace = this.currentWorkspace.get();
		TransactionSynchronizationManager.getSynchronizations()
			.stream()
			.filter(Ending.class::isInstance)
			.map(Ending.class::cast)
			.findFirst()
			.orElseGet(() -> register(new Ending(workspace)))
			.add(work);
	}

	private static Ending register(Ending ending) {
		TransactionSynchronizationManager.registerSynchronization(ending);
		return ending;
	}

	/** What one transaction leaves for its end. */
	private final class Ending implements TransactionSynchronization {

		private final Workspace workspace;

		private final List<Consumer<EventCounterEntity>> works = new ArrayList<>();

		Ending(Workspace workspace) {
			this.workspace = workspace;
		}

		void add(Consumer<EventCounterEntity> work) {
			this.works.add(work);
		}

		@Override
		public void beforeCommit(boolean readOnly) {
			LastLock.this.counters.flush();
			EventCounterEntity counter = LastLock.this.counters.lock(this.workspace.id())
				.orElseThrow(() -> new UnknownWorkspaceException(this.workspace.name()));
			this.works.forEach((work) -> work.accept(counter));
		}

		@Override
		public void afterCommit() {
			LastLock.this.listeners.publishEvent(new EventsStored(this.workspace.id()));
		}

	}

}
