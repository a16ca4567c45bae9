package io.twindesk.access;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The {@code credential} table. */
interface CredentialRepository extends Repository<CredentialEntity, String> {

	Optional<CredentialEntity> findByKeyHash(String keyHash);

	@Query("select c from CredentialEntity c where c.workspaceId = :workspaceId order by c.createdAt, c.id")
	List<CredentialEntity> findAll(long workspaceId);

	@Query("select c from CredentialEntity c where c.workspaceId = :workspaceId and c.id = :id")
	Optional<CredentialEntity> find(long workspaceId, String id);

	@Modifying(flushAutomatically = true, clearAutomatically = true)
	@Query("delete from CredentialEntity c where c.workspaceId = :workspaceId and c.id = :id")
	int delete(long workspaceId, String id);

	@Modifying(flushAutomatically = true, clearAutomatically = true)
	@Query("delete from CredentialEntity c where c.workspaceId = :workspaceId")
	void deleteAll(long workspaceId);

	@Query("select count(c) > 0 from CredentialEntity c")
	boolean existsAny();

}
