package io.twindesk.user;

import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The {@code identifier} table of the current workspace. */
interface IdentifierRepository extends Repository<IdentifierEntity, IdentifierKey> {

	@Query("""
			select i.userId from IdentifierEntity i
			where i.space = :space and i.identifierKey = :key and i.channel = :channel
			""")
	Optional<Long> findUserId(String space, String key, String channel);

}
