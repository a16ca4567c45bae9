package io.twindesk.agent;

import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The {@code agent} table of the current workspace. */
interface AgentRepository extends Repository<AgentEntity, AgentKey> {

	@Query("select a from AgentEntity a order by a.userId")
	List<AgentEntity> findAll();

}
