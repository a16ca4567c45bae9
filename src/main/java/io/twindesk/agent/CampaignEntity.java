package io.twindesk.agent;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A user's participation in a campaign. */
@Entity
@Table(name = "campaign")
@IdClass(CampaignKey.class)
class CampaignEntity {

	@Id
	@TenantId
	private @Nullable Long workspaceId;

	@Id
	private Long userId;

	@Id
	private String campaign;

	private boolean active;

	@SuppressWarnings("NullAway.Init") // for Hibernate
	protected CampaignEntity() {
	}

	CampaignEntity(long userId, String campaign) {
		this.userId = userId;
		this.campaign = campaign;
	}

	/** Creates a row with existing data. */
	static CampaignEntity of(long userId, Campaign campaign) {
		CampaignEntity row = new CampaignEntity(userId, campaign.name());
		row.active = campaign.active();
		return row;
	}

	void activate(boolean active) {
		this.active = active;
	}

	Campaign toCampaign() {
		return new Campaign(this.campaign, this.active);
	}

	long userId() {
		return this.userId;
	}

}
