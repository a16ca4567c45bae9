package io.twindesk.event;

import java.time.Instant;
import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The {@code mail} table of all workspaces. */
interface DueMailRepository extends Repository<DueMailEntity, MailKey> {

	/**
	 * Returns the mails whose next attempt is due in a time range. The lower bound
	 * prevents H2 from scanning all finished mails, whose time is null.
	 */
	@Query("""
			select d from DueMailEntity d where d.nextAttemptAt >= :from and d.nextAttemptAt <= :until
			order by d.nextAttemptAt, d.id, d.workspaceId
			""")
	List<DueMailEntity> find(Instant from, Instant until, Limit limit);

}
