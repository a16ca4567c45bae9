package io.twindesk.agent;

import java.util.List;
import java.util.Map;

/**
 * How everybody in a workspace works.
 *
 * @param catalogue the views that can be chosen
 * @param agents by user, of those who have been changed; all reservations, over or not
 */
public record AgentSnapshot(List<View> catalogue, Map<Long, AgentDetails> agents) {

}
