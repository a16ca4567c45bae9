package io.twindesk.user;

import java.util.List;

/**
 * A user and its linked users, read in one statement.
 *
 * @param group the ids of all users in the user's group, including the user, ascending
 */
public record LinkedUser(User user, List<Long> group) {

	/** Returns the ids of the other users in the group, ascending. */
	public List<Long> others() {
		return this.group.stream().filter((id) -> id != this.user.id()).toList();
	}

}
