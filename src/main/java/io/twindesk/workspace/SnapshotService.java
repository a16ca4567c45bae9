package io.twindesk.workspace;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import io.twindesk.transaction.RetriedOnInsertConflict;
import io.twindesk.transaction.SerializedPerWorkspace;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Manages copies of the current workspace's content: the seed that a reset restores, and
 * snapshots.
 */
@Service
@Transactional
@RetriedOnInsertConflict
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

	/** Saves the current content as the seed. */
	@Transactional(isolation = Isolation.REPEATABLE_READ)
	public void saveAsSeed() {
		copy(Snapshot.SEED);
	}

	/**
	 * Takes a consistent snapshot of the workspace's content, replacing one of the same
	 * name.
	 * @param name must not contain a slash
	 */
	@Transactional(isolation = Isolation.REPEATABLE_READ)
	public Snapshot create(String name) {
		return copy(name);
	}

	/** Returns the snapshot of a name. */
	@Transactional(readOnly = true)
	public Optional<Snapshot> find(String name) {
		return this.workspaces.find(fullName(name)).map(this::toCopy).filter(Snapshot::isSnapshot);
	}

	/** Returns all snapshots, ordered by name. */
	@Transactional(readOnly = true)
	public List<Snapshot> list() {
		return this.workspaces.findCopies(this.workspaceContext.get().id())
			.stream()
			.map(this::toCopy)
			.filter(Snapshot::isSnapshot)
			.toList();
	}

	/** Deletes a snapshot if it exists. */
	public void delete(Snapshot snapshot) {
		this.workspaces.delete(fullName(snapshot.name()));
	}

	/** Restores a workspace's data, next id, settings and credentials. */
	@SerializedPerWorkspace
	public void restore(Snapshot copy) {
		replace(copy.content(), this.workspaceContext.get());
	}

	/**
	 * Calls a reader of workspace data on a copy, which must be the current workspace:
	 * the copy's rows are moved to the workspace tables for the duration of the call, and
	 * the transaction is rolled back.
	 */
	public <T> T read(Snapshot copy, Supplier<T> reader) {
		long id = copy.content().id();
		this.rows.copyIn(id, id, this.rows.exclusive());
		T result = reader.get();
		TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
		return result;
	}

	/**
	 * Restores the workspace from its seed, as {@link #restore} does, deletes everything
	 * else that is stored about it, and resets its clock to the server's time. Snapshots
	 * are not deleted. A workspace that was created on demand becomes empty.
	 * @throws SeedNotFoundException if it has no seed
	 */
	@SerializedPerWorkspace
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
	 * Fills the current, empty workspace from another workspace's seed, except for rows
	 * that must be unique across workspaces, such as keys.
	 * @throws SeedNotFoundException if the other workspace has no seed or is deleted
	 * meanwhile
	 */
	public void fillFromSeed(String workspace) {
		Workspace seed = this.workspaces.find(workspace + "/")
			.map(WorkspaceEntity::toWorkspace)
			.orElseThrow(() -> new SeedNotFoundException(workspace));
		this.rows.copyIn(seed.id(), this.workspaceContext.get().id(), this.rows.exclusive());
		this.caches.evictAfterCommit(this.workspaceContext.get().id());
		// a deletion removes all rows at once, so rows read during one may be incomplete
		if (this.workspaces.find(seed.id()).isEmpty()) {
			throw new SeedNotFoundException(workspace);
		}
	}

	/**
	 * Deletes the workspace's content and locks the workspace until the end of the
	 * transaction, so that it can be filled again.
	 * @param excluded tables that are not changed
	 */
	@SerializedPerWorkspace
	public void clear(Set<String> excluded) {
		Workspace workspace = this.workspaceContext.get();
		this.rows.clear(workspace.id(), excluded);
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
				? this.workspaces.find(fullName(name)).orElseThrow() : createCopy(name, now));
		this.rows.copyOut(this.workspaceContext.get().id(), copy.content().id());
		return copy;
	}

	/** Creates an empty copy with the single rows that every workspace has. */
	private WorkspaceEntity createCopy(String name, Instant now) {
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
