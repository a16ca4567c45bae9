package io.twindesk.agent;

import java.util.List;
import java.util.Set;

import io.twindesk.workspace.RetriedOnLockFailure;
import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who takes part in which campaign. */
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

	/** Keeps somebody's part in a campaign, whether there was one before or not. */
	public void set(long userId, Campaign campaign) {
		this.rows.lock(userId);
		CampaignEntity part = this.campaigns.find(userId, campaign.name())
			.orElseGet(() -> new CampaignEntity(userId, campaign.name()));
		part.activate(campaign.active());
		this.entityManager.persist(part);
		this.rows.changed(userId, Set.of("campaigns"));
	}

	/** Somebody's campaigns, by name. */
	@Transactional(readOnly = true)
	public List<Campaign> of(long userId) {
		return this.campaigns.findAll(userId).stream().map(CampaignEntity::toCampaign).toList();
	}

}
