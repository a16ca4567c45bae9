package io.twindesk.state;

import java.util.List;

import io.twindesk.agent.AgentDetails;
import io.twindesk.user.User;
import org.jspecify.annotations.Nullable;

/**
 * A user as in a state document.
 *
 * @param user with the id 0 if the document has none
 * @param linkedUsers the ids of the other linked users; null if the document has none
 * @param agent the work data; null if the document has none
 */
record UserDocument(User user, @Nullable List<Long> linkedUsers, @Nullable AgentDetails agent) {
}
