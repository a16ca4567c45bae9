/**
 * Everything that decides which transaction waits for which: the locks of a workspace's
 * writers, the queue for a connection, the numbers that a commit takes, and the retry of
 * aborted transactions. A workspace is only a number here.
 *
 * <p>
 * A transaction takes its locks in one order, which prevents deadlocks:
 * <ol>
 * <li>{@link io.twindesk.transaction.WorkspaceWriteLock}, in memory, if it locks the
 * {@code directory} row; before it takes a connection
 * <li>a connection, with {@link io.twindesk.transaction.ConnectionPriority} if it holds
 * the first lock
 * <li>the {@code directory} row, if it adds, removes, links or counts users
 * <li>rows of {@code users}
 * <li>rows of {@code agent}
 * <li>unique keys
 * <li>the {@code event_counter} row, before the commit
 * ({@link io.twindesk.transaction.CommitSequencer})
 * </ol>
 * If the database nevertheless aborts a transaction, the complete transaction is retried
 * ({@link io.twindesk.transaction.RetriedOnLockFailure}).
 */
@ApplicationModule(allowedDependencies = "storage")
@NullMarked
package io.twindesk.transaction;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
