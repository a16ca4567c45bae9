package io.twindesk.agent;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The {@code agent} table of the current workspace. */
interface AgentRepository extends Repository<AgentEntity, AgentKey> {

	@Query("select a from AgentEntity a where a.userId = :userId")
	Optional<AgentEntity> find(long userId);

	/** In SQL, because Hibernate translates a JPQL query anew at each call here. */
	@NativeQuery("select * from agent where workspace_id = :workspaceId and user_id = :userId for update")
	Optional<AgentEntity> lock(long workspaceId, long userId);

	@Query("select a from AgentEntity a order by a.userId")
	List<AgentEntity> findAll();

}
