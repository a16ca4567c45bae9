package io.twindesk.agent;

import java.util.List;
import java.util.Map;

/**
 * The work data of all users of a workspace.
 *
 * @param catalogue the views that users can select
 * @param agents the data by user id, without users that have none; includes expired
 * reservations
 */
public record AgentSnapshot(List<View> catalogue, Map<Long, AgentDetails> agents) {

}
