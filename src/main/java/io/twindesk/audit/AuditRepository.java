package io.twindesk.audit;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The {@code audit} table. */
interface AuditRepository extends Repository<AuditEntity, AuditKey> {

	@Query("select a from AuditEntity a where a.workspaceId = :workspaceId and a.id > :after order by a.id")
	List<AuditEntity> find(long workspaceId, long after, Limit limit);

	@Query("""
			select a from AuditEntity a where a.workspaceId = :workspaceId and a.userId = :userId and a.id > :after
			order by a.id""")
	List<AuditEntity> find(long workspaceId, long userId, long after, Limit limit);

	@Query("select max(a.id) from AuditEntity a where a.workspaceId = :workspaceId")
	@Nullable Long last(long workspaceId);

	@Modifying(flushAutomatically = true)
	@Query("delete from AuditEntity a where a.workspaceId = :workspaceId and a.id <= :id")
	void deleteUpTo(long workspaceId, long id);

}
