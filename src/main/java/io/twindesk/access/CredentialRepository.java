package io.twindesk.access;

import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The {@code credential} table. */
interface CredentialRepository extends Repository<CredentialEntity, String> {

	Optional<CredentialEntity> findByKeyHash(String keyHash);

	@Query("select count(c) > 0 from CredentialEntity c")
	boolean existsAny();

}
