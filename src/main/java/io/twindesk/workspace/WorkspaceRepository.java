package io.twindesk.workspace;

import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The {@code workspace} table. A workspace comes with its settings in one statement. */
interface WorkspaceRepository extends Repository<WorkspaceEntity, Long> {

	WorkspaceEntity saveAndFlush(WorkspaceEntity workspace);

	@Query("select w from WorkspaceEntity w left join fetch w.settings where w.id = :id")
	Optional<WorkspaceEntity> find(long id);

	@Query("select w from WorkspaceEntity w left join fetch w.settings where w.name = :name")
	Optional<WorkspaceEntity> find(String name);

}
