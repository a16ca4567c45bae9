package io.twindesk.workspace;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The {@code workspace} table. A workspace and its settings are read in one statement.
 */
interface WorkspaceRepository extends Repository<WorkspaceEntity, Long> {

	WorkspaceEntity saveAndFlush(WorkspaceEntity workspace);

	@Query("select w from WorkspaceEntity w left join fetch w.settings where w.id = :id")
	Optional<WorkspaceEntity> find(long id);

	@Query("select w from WorkspaceEntity w left join fetch w.settings where w.name = :name")
	Optional<WorkspaceEntity> find(String name);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select w from WorkspaceEntity w where w.name = :name")
	Optional<WorkspaceEntity> lock(String name);

	/** Writes all pending changes of the transaction. */
	void flush();

	@Modifying(flushAutomatically = true)
	@Query("update WorkspaceEntity w set w.clockOffset = :offset, w.frozenAt = :frozenAt where w.id = :id")
	void setTime(long id, long offset, @Nullable Instant frozenAt);

	/** Locks a copy that is about to be replaced. */
	@Modifying(flushAutomatically = true, clearAutomatically = true)
	@Query("update WorkspaceEntity w set w.createdAt = :now where w.name = :name")
	int renew(String name, Instant now);

	@Query("select w from WorkspaceEntity w where w.copyOf = :id order by w.name")
	List<WorkspaceEntity> findCopies(long id);

	@Query("select w from WorkspaceEntity w where w.name > :name and w.copyOf is null order by w.name")
	List<WorkspaceEntity> findAfter(String name, Limit limit);

	@Query("select count(w) from WorkspaceEntity w where w.copyOf is null")
	long count();

	@Query("select count(w) from WorkspaceEntity w where w.auto = true")
	long countAuto();

	/**
	 * Returns the names of idle workspaces, the longest idle first.
	 * @param auto whether to return those created on demand or the others
	 */
	@Query("select w.name from WorkspaceEntity w where w.auto = :auto and w.lastUsedAt < :before order by w.lastUsedAt")
	List<String> findIdle(boolean auto, Instant before, Limit limit);

	@Modifying
	@Query("update WorkspaceEntity w set w.lastUsedAt = :now where w.id = :id")
	void touch(long id, Instant now);

	@Modifying(flushAutomatically = true, clearAutomatically = true)
	@Query("delete from WorkspaceEntity w where w.name = :name")
	int delete(String name);

}
