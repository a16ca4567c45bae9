package io.twindesk.user;

import java.util.List;
import java.util.Map;

/**
 * Everybody in a workspace, and what is kept of them as a whole.
 *
 * @param nextUserId the number of the next user
 * @param links whom each user is linked with, for those who are, the user excepted
 * @param codes the identification codes with what each stands for
 */
public record DirectorySnapshot(long nextUserId, List<CustomField> customFields, List<User> users,
		Map<Long, List<Long>> links, List<IdentificationCode> codes) {

}
