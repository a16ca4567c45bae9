package io.twindesk.user;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The {@code directory} table and the counts that are kept with it. */
interface DirectoryRepository extends Repository<DirectoryEntity, Long> {

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select d from DirectoryEntity d where d.workspaceId = :workspaceId")
	Optional<DirectoryEntity> lock(long workspaceId);

	@Query("select d.nextUserId from DirectoryEntity d where d.workspaceId = :workspaceId")
	long nextUserId(long workspaceId);

	@Modifying(flushAutomatically = true)
	@Query("""
			update UserCountEntity c set c.users = c.users + :more
			where c.language = :language and c.active = :active and c.deleted = :deleted
			""")
	int count(String language, boolean active, boolean deleted, long more);

}
