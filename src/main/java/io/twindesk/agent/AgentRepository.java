package io.twindesk.agent;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The {@code agent} table of the current workspace. */
interface AgentRepository extends Repository<AgentEntity, AgentKey> {

	@Query("select a from AgentEntity a where a.userId = :userId")
	Optional<AgentEntity> find(long userId);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select a from AgentEntity a where a.userId = :userId")
	Optional<AgentEntity> lock(long userId);

	@Query("select a from AgentEntity a order by a.userId")
	List<AgentEntity> findAll();

}
