package io.twindesk.user;

import java.util.List;

import org.springframework.stereotype.Component;

/**
 * Stores links as groups: linked users share a group, and its number is the smallest of
 * their ids. So each user is in at most one group, links are symmetric and transitive by
 * design, and no group number is used twice. A group of any size is merged or renumbered
 * in one statement.
 */
@Component
class LinkGroups {

	private final UserRepository users;

	LinkGroups(UserRepository users) {
		this.users = users;
	}

	/**
	 * Returns the ids of all users in the user's group, including the user, ascending.
	 */
	List<Long> members(UserEntity user) {
		Long group = user.linkGroup();
		return (group != null) ? this.users.findGroup(group) : List.of(user.id());
	}

	/** Moves the user and all users linked with it into a group. */
	void merge(UserEntity user, long number) {
		Long group = user.linkGroup();
		if (group == null) {
			this.users.join(number, user.id());
		}
		else if (group != number) {
			this.users.renumber(group, number);
		}
	}

	/**
	 * Corrects a group after a user has left it: removes a group of one, and renumbers a
	 * group that lost its smallest id.
	 * @param members the remaining users, ascending
	 */
	void shrink(long group, List<Long> members) {
		long smallest = members.get(0);
		if (members.size() == 1) {
			this.users.leave(smallest);
		}
		else if (group != smallest) {
			this.users.renumber(group, smallest);
		}
	}

}
