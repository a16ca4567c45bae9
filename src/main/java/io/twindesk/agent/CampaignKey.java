package io.twindesk.agent;

import java.io.Serializable;

/** The primary key of a person's part in a campaign. */
record CampaignKey(Long workspaceId, Long userId, String campaign) implements Serializable {
}
