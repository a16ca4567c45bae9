package io.twindesk.workspace;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Copies of what the current workspace holds: the seed that it goes back to, and its
 * snapshots.
 */
@Service
@Transactional
@Retryable(includes = { PessimisticLockingFailureException.class, DataIntegrityViolationException.class }, delay = 5,
		jitter = 5)
public class WorkspaceCopies {

	private final WorkspaceRepository workspaces;

	private final WorkspaceRows rows;

	private final CurrentWorkspace currentWorkspace;

	private final WorkspaceClock clock;

	private final ApplicationEventPublisher events;

	private final WorkspaceCaches caches;

	WorkspaceCopies(WorkspaceRepository workspaces, WorkspaceRows rows, CurrentWorkspace currentWorkspace,
			WorkspaceClock clock, ApplicationEventPublisher events, WorkspaceCaches caches) {
		this.caches = caches;
		this.workspaces = workspaces;
		this.rows = rows;
		this.currentWorkspace = currentWorkspace;
		this.clock = clock;
		this.events = events;
	}

	/** Makes what the workspace holds now the seed that it goes back to. */
	@Transactional(isolation = Isolation.REPEATABLE_READ)
	public void takeSeed() {
		copy(WorkspaceCopy.SEED);
	}

	/**
	 * Takes a snapshot of what the workspace holds at one moment, in place of the one of
	 * that name.
	 * @param name without a slash
	 */
	@Transactional(isolation = Isolation.REPEATABLE_READ)
	public WorkspaceCopy take(String name) {
		return copy(name);
	}

	/** The snapshot of a name. */
	@Transactional(readOnly = true)
	public Optional<WorkspaceCopy> find(String name) {
		return this.workspaces.find(fullName(name)).map(this::toCopy).filter(WorkspaceCopy::isSnapshot);
	}

	/** All snapshots by their names. */
	@Transactional(readOnly = true)
	public List<WorkspaceCopy> list() {
		return this.workspaces.findCopies(this.currentWorkspace.get().id())
			.stream()
			.map(this::toCopy)
			.filter(WorkspaceCopy::isSnapshot)
			.toList();
	}

	/** Removes a snapshot, if it is there. */
	public void delete(WorkspaceCopy snapshot) {
		this.workspaces.delete(fullName(snapshot.name()));
	}

	/**
	 * Gives the workspace back what it held: its data, its next number, its settings and
	 * its credentials.
	 */
	public void restore(WorkspaceCopy copy) {
		replace(copy.content(), this.currentWorkspace.get());
	}

	/**
	 * What a reader of workspaces makes of a copy, which has to be the current workspace:
	 * its rows are for that long where those of workspaces are, and nothing stays.
	 */
	public <T> T read(WorkspaceCopy copy, Supplier<T> reader) {
		long id = copy.content().id();
		this.rows.copyIn(id, id, this.rows.exclusive());
		T read = reader.get();
		TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
		return read;
	}

	/**
	 * Takes the workspace back to its seed: as {@link #restore}, and what else is kept of
	 * it goes; its time is the server's again. Snapshots stay. One that a key has made
	 * was empty.
	 * @throws NoSeedException if it has none
	 */
	public void reset() {
		Workspace workspace = this.currentWorkspace.get();
		Optional<Workspace> seed = this.workspaces.find(fullName(WorkspaceCopy.SEED)).map(WorkspaceEntity::toWorkspace);
		if (seed.isEmpty() && !workspace.auto()) {
			throw new NoSeedException(workspace.name());
		}
		seed.ifPresentOrElse((copy) -> replace(copy, workspace), () -> clear(Set.of()));
		this.workspaces.setTime(workspace.id(), 0, null);
		this.caches.evictAfterCommit(workspace.id());
		this.events.publishEvent(new WorkspaceReset(workspace));
	}

	/**
	 * Puts what another workspace had as its seed into this one, which is empty, but for
	 * what only one can have: keys.
	 * @throws NoSeedException if that has none, or is removed meanwhile
	 */
	public void fillFromSeed(String workspace) {
		Workspace seed = this.workspaces.find(workspace + "/")
			.map(WorkspaceEntity::toWorkspace)
			.orElseThrow(() -> new NoSeedException(workspace));
		this.rows.copyIn(seed.id(), this.currentWorkspace.get().id(), this.rows.exclusive());
		this.caches.evictAfterCommit(this.currentWorkspace.get().id());
		// one that is removed meanwhile is gone all at once, so what was read may be half
		if (this.workspaces.find(seed.id()).isEmpty()) {
			throw new NoSeedException(workspace);
		}
	}

	/**
	 * Removes all that the workspace holds and locks it until the end of the transaction,
	 * so that it can be filled anew.
	 * @param kept tables whose rows stay
	 */
	public void clear(Set<String> kept) {
		Workspace workspace = this.currentWorkspace.get();
		this.rows.clear(workspace.id(), kept);
		this.caches.evictAfterCommit(workspace.id());
		this.events.publishEvent(new WorkspaceReplaced(workspace));
	}

	private void replace(Workspace copy, Workspace workspace) {
		this.events.publishEvent(new WorkspaceRestoring(workspace, copy));
		this.rows.copyIn(copy.id(), workspace.id(), Set.of());
		this.caches.evictAfterCommit(workspace.id());
		this.events.publishEvent(new WorkspaceReplaced(workspace));
	}

	private WorkspaceCopy copy(String name) {
		Instant now = this.clock.now();
		WorkspaceCopy copy = toCopy((this.workspaces.renew(fullName(name), now) > 0)
				? this.workspaces.find(fullName(name)).orElseThrow() : make(name, now));
		this.rows.copyOut(this.currentWorkspace.get().id(), copy.content().id());
		return copy;
	}

	/** Makes an empty copy, with the single rows that every workspace has. */
	private WorkspaceEntity make(String name, Instant now) {
		WorkspaceEntity made = this.workspaces
			.saveAndFlush(WorkspaceEntity.copy(this.currentWorkspace.get().id(), fullName(name), now));
		this.events.publishEvent(new WorkspaceCreated(made.toWorkspace().id()));
		this.workspaces.flush();
		return made;
	}

	private WorkspaceCopy toCopy(WorkspaceEntity row) {
		return new WorkspaceCopy(row.name().substring(fullName("").length()), row.toWorkspace(), row.createdAt());
	}

	private String fullName(String name) {
		return this.currentWorkspace.get().name() + "/" + name;
	}

}
