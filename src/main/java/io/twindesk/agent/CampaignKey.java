package io.twindesk.agent;

import java.io.Serializable;

/** The primary key of a user's participation in a campaign. */
record CampaignKey(Long workspaceId, Long userId, String campaign) implements Serializable {
}
