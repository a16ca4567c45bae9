package io.twindesk.user;

import java.util.List;

import org.springframework.stereotype.Component;

/**
 * People who are linked share a group, whose number is the smallest of their ids. So each
 * user is in one group at most, links are symmetric and transitive by themselves, and no
 * number can be taken twice. A group of any size is merged or renumbered in one
 * statement.
 */
@Component
class LinkGroups {

	private final UserRepository users;

	LinkGroups(UserRepository users) {
		this.users = users;
	}

	/** Everybody in the user's group, the user included, ascending. */
	List<Long> members(UserEntity user) {
		Long group = user.linkGroup();
		return (group != null) ? this.users.findGroup(group) : List.of(user.id());
	}

	/** Takes the user, with everybody whom the user is linked with, into a group. */
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
	 * Sets a group right that somebody has left: one alone is none.
	 * @param members who is left in it, ascending
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
