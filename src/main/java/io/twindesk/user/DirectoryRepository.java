package io.twindesk.user;

import java.util.Optional;

import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The {@code directory} table. */
interface DirectoryRepository extends Repository<DirectoryEntity, Long> {

	@NativeQuery("select * from directory where workspace_id = :workspaceId for update")
	Optional<DirectoryEntity> lock(long workspaceId);

	@Query("select d.nextUserId from DirectoryEntity d where d.workspaceId = :workspaceId")
	long nextUserId(long workspaceId);

}
