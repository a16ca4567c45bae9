package io.twindesk.agent;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The {@code campaign} table of the current workspace. */
interface CampaignRepository extends Repository<CampaignEntity, CampaignKey> {

	@Query("select c from CampaignEntity c where c.userId = :userId order by c.campaign")
	List<CampaignEntity> findAll(long userId);

	@Query("select c from CampaignEntity c where c.userId = :userId and c.campaign = :campaign")
	Optional<CampaignEntity> find(long userId, String campaign);

	@Query("select c from CampaignEntity c order by c.userId, c.campaign")
	List<CampaignEntity> findAll();

}
