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
public class SnapshotService {

	private final WorkspaceRepository workspaces;

	private final SnapshotCopier rows;

	private final WorkspaceContext workspaceContext;

	private final WorkspaceClock clock;

	private final ApplicationEventPublisher events;

	private final WorkspaceCaches caches;

	SnapshotService(WorkspaceRepository workspaces, SnapshotCopier rows, WorkspaceContext workspaceContext,
			WorkspaceClock clock, ApplicationEventPublisher events, WorkspaceCaches caches) {
		this.caches = caches;
		this.workspaces = workspaces;
		this.rows = rows;
		this.workspaceContext = workspaceContext;
		this.clock = clock;
		this.events = events;
	}

	/** Makes what the workspace holds now the seed that it goes back to. */
	@Transactional(isolation = Isolation.REPEATABLE_READ)
	public void saveAsSeed() {
		copy(Snapshot.SEED);
	}

	/**
	 * Takes a snapshot of what the workspace holds at one moment, in place of the one of
	 * that name.
	 * @param name without a slash
	 */
	@Transactional(isolation = Isolation.REPEATABLE_READ)
	public Snapshot create(String name) {
		return copy(name);
	}

	/** The snapshot of a name. */
	@Transactional(readOnly = true)
	public Optional<Snapshot> find(String name) {
		return this.workspaces.find(fullName(name)).map(this::toCopy).filter(Snapshot::isSnapshot);
	}

	/** All snapshots by their names. */
	@Transactional(readOnly = true)
	public List<Snapshot> list() {
		return this.workspaces.findCopies(this.workspaceContext.get().id())
			.stream()
			.map(this::toCopy)
			.filter(Snapshot::isSnapshot)
			.toList();
	}

	/** Removes a snapshot, if it is there. */
	public void delete(Snapshot snapshot) {
		this.workspaces.delete(fullName(snapshot.name()));
	}

	/**
	 * Gives the workspace back what it held: its data, its next number, its settings and
	 * its credentials.
	 */
	public void restore(Snapshot copy) {
		replace(copy.content(), this.workspaceContext.get());
	}

	/**
	 * What a reader of workspaces makes of a copy, which has to be the current workspace:
	 * its rows are for that long where those of workspaces are, and nothing stays.
	 */
	public <T> T read(Snapshot copy, Supplier<T> reader) {
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
	 * @throws SeedNotFoundException if it has none
	 */
	public void reset() {
		Workspace workspace = this.workspaceContext.get();
		Optional<Workspace> seed = this.workspaces.find(fullName(Snapshot.SEED)).map(WorkspaceEntity::toWorkspace);
		if (seed.isEmpty() && !workspace.auto()) {
			throw new SeedNotFoundException(workspace.name());
		}
		seed.ifPresentOrElse((copy) -> replace(copy, workspace), () -> clear(Set.of()));
		this.workspaces.setTime(workspace.id(), 0, null);
		this.caches.evictAfterCommit(workspace.id());
		this.events.publishEvent(new WorkspaceReset(workspace));
	}

	/**
	 * Puts what another workspace had as its seed into this one, which is empty, but for
	 * what only one can have: keys.
	 * @throws SeedNotFoundException if that has none, or is removed meanwhile
	 */
	public void fillFromSeed(String workspace) {
		Workspace seed = this.workspaces.find(workspace + "/")
			.map(WorkspaceEntity::toWorkspace)
			.orElseThrow(() -> new SeedNotFoundException(workspace));
		this.rows.copyIn(seed.id(), this.workspaceContext.get().id(), this.rows.exclusive());
		this.caches.evictAfterCommit(this.workspaceContext.get().id());
		// one that is removed meanwhile is gone all at once, so what was read may be half
		if (this.workspaces.find(seed.id()).isEmpty()) {
			throw new SeedNotFoundException(workspace);
		}
	}

	/**
	 * Removes all that the workspace holds and locks it until the end of the transaction,
	 * so that it can be filled anew.
	 * @param stored tables whose rows stay
	 */
	public void clear(Set<String> stored) {
		Workspace workspace = this.workspaceContext.get();
		this.rows.clear(workspace.id(), stored);
		this.caches.evictAfterCommit(workspace.id());
		this.events.publishEvent(new ContentReplaced(workspace));
	}

	private void replace(Workspace copy, Workspace workspace) {
		this.events.publishEvent(new RestoreRequested(workspace, copy));
		this.rows.copyIn(copy.id(), workspace.id(), Set.of());
		this.caches.evictAfterCommit(workspace.id());
		this.events.publishEvent(new ContentReplaced(workspace));
	}

	private Snapshot copy(String name) {
		Instant now = this.clock.now();
		Snapshot copy = toCopy((this.workspaces.renew(fullName(name), now) > 0)
				? this.workspaces.find(fullName(name)).orElseThrow() : make(name, now));
		this.rows.copyOut(this.workspaceContext.get().id(), copy.content().id());
		return copy;
	}

	/** Makes an empty copy, with the single rows that every workspace has. */
	private WorkspaceEntity make(String name, Instant now) {
		WorkspaceEntity created = this.workspaces
			.saveAndFlush(WorkspaceEntity.copy(this.workspaceContext.get().id(), fullName(name), now));
		this.events.publishEvent(new WorkspaceCreated(created.toWorkspace().id()));
		this.workspaces.flush();
		return created;
	}

	private Snapshot toCopy(WorkspaceEntity row) {
		return new Snapshot(row.name().substring(fullName("").length()), row.toWorkspace(), row.createdAt());
	}

	private String fullName(String name) {
		return this.workspaceContext.get().name() + "/" + name;
	}

}
