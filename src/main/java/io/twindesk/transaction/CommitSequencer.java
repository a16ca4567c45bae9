package io.twindesk.transaction;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Stores events, mails and audit entries at the very end of a transaction and holds the
 * lock on the workspace's counters from then until the commit.
 *
 * <p>
 * It is the last lock of every transaction (directory, users, agents' rows, counters), no
 * matter when something is published: all other changes are written before it. So
 * publishers cannot get the lock order wrong, the lock is held only briefly, and a reader
 * that follows the ids misses nothing: a higher id is never visible before a lower one.
 */
@Component
public class CommitSequencer {

	private final WorkspaceSequences sequences;

	private final CurrentWorkspace currentWorkspace;

	private final EntityManager entityManager;

	CommitSequencer(WorkspaceSequences sequences, CurrentWorkspace currentWorkspace, EntityManager entityManager) {
		this.sequences = sequences;
		this.currentWorkspace = currentWorkspace;
		this.entityManager = entityManager;
	}

	/**
	 * Runs an action when the current transaction is about to commit, with the
	 * workspace's counters locked. Several actions run in the order of the calls.
	 * @throws IllegalStateException outside of a workspace or of a transaction
	 */
	public void beforeCommit(Runnable work) {
		synchronization(this.currentWorkspace.id()).actions.add(new Action(null, (number) -> work.run()));
	}

	/**
	 * Runs an action with the next number of a kind; see {@link #beforeCommit(Runnable)}.
	 */
	public void beforeCommit(SequenceKind kind, LongConsumer work) {
		beforeCommit(this.currentWorkspace.id(), kind, work);
	}

	/**
	 * Runs an action in any workspace; see
	 * {@link #beforeCommit(SequenceKind, LongConsumer)}.
	 */
	public void beforeCommit(long workspaceId, SequenceKind kind, LongConsumer work) {
		synchronization(workspaceId).actions.add(new Action(kind, work));
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

	/** The actions that one transaction runs at its end. */
	private final class BeforeCommit implements TransactionSynchronization {

		private final long workspaceId;

		private final List<Action> actions = new ArrayList<>();

		BeforeCommit(long workspaceId) {
			this.workspaceId = workspaceId;
		}

		@Override
		public void beforeCommit(boolean readOnly) {
			CommitSequencer.this.entityManager.flush();
			Map<SequenceKind, Integer> counts = new EnumMap<>(SequenceKind.class);
			for (Action action : this.actions) {
				if (action.kind() != null) {
					counts.merge(action.kind(), 1, Integer::sum);
				}
			}
			Map<SequenceKind, Long> numbers = CommitSequencer.this.sequences.take(this.workspaceId, counts);
			for (Action action : this.actions) {
				action.run(numbers);
			}
		}

	}

	/** An action to run, with the next number of a kind if it has one. */
	private record Action(@Nullable SequenceKind kind, LongConsumer work) {

		void run(Map<SequenceKind, Long> numbers) {
			this.work.accept((this.kind != null) ? numbers.merge(this.kind, 1L, Long::sum) : 0);
		}

	}

}
