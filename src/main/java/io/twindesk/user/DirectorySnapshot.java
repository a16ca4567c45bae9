package io.twindesk.user;

import java.util.List;
import java.util.Map;

/**
 * All users of a workspace together with the data about the directory as a whole.
 *
 * @param nextUserId the id of the next user
 * @param links the other linked users of each user that has links
 * @param codes the identification codes with their data
 */
public record DirectorySnapshot(long nextUserId, List<CustomField> customFields, List<User> users,
		Map<Long, List<Long>> links, List<IdentificationCode> codes) {

}
