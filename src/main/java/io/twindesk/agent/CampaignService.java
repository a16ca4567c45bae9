package io.twindesk.agent;

import java.util.List;
import java.util.Set;

import io.twindesk.transaction.RetriedOnLockFailure;
import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and changes users' participation in campaigns. */
@Service
@Transactional
@RetriedOnLockFailure
public class CampaignService {

	private final CampaignRepository campaigns;

	private final AgentStore rows;

	private final EntityManager entityManager;

	CampaignService(CampaignRepository campaigns, AgentStore rows, EntityManager entityManager) {
		this.campaigns = campaigns;
		this.rows = rows;
		this.entityManager = entityManager;
	}

	/** Stores a user's participation in a campaign, replacing an earlier one. */
	public void set(long userId, Campaign campaign) {
		this.rows.lock(userId);
		CampaignEntity participation = this.campaigns.find(userId, campaign.name())
			.orElseGet(() -> new CampaignEntity(userId, campaign.name()));
		participation.activate(campaign.active());
		this.entityManager.persist(participation);
		this.rows.changed(userId, Set.of("campaigns"));
	}

	/** Returns a user's campaigns, by name. */
	@Transactional(readOnly = true)
	public List<Campaign> of(long userId) {
		return this.campaigns.findAll(userId).stream().map(CampaignEntity::toCampaign).toList();
	}

}
