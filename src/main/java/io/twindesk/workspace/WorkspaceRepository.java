package io.twindesk.workspace;

import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The {@code workspace} table. A workspace comes with its settings in one statement. */
interface WorkspaceRepository extends Repository<WorkspaceEntity, Long> {

	WorkspaceEntity saveAndFlush(WorkspaceEntity workspace);

	@Query("select w from WorkspaceEntity w left join fetch w.settings where w.id = :id")
	Optional<WorkspaceEntity> find(long id);

	@Query("select w from WorkspaceEntity w left join fetch w.settings where w.name = :name")
	Optional<WorkspaceEntity> find(String name);

	@Query("select w from WorkspaceEntity w where w.name > :name order by w.name")
	List<WorkspaceEntity> findAfter(String name, Limit limit);

	@Query("select count(w) from WorkspaceEntity w")
	long count();

	@Modifying(flushAutomatically = true, clearAutomatically = true)
	@Query("delete from WorkspaceEntity w where w.name = :name")
	int delete(String name);

}
