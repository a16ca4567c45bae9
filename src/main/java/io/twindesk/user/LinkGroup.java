package io.twindesk.user;

import java.util.List;

/**
 * People who are linked share a group, whose number is the smallest of their ids. So each
 * user is in one group at most, links are symmetric and transitive by themselves, and no
 * number can be taken twice.
 */
final class LinkGroup {

	private LinkGroup() {
	}

	/**
	 * Makes these users one group. One alone is none.
	 * @param members all who are to be in it, ascending
	 */
	static void regroup(UserRepository users, List<Long> members) {
		if (members.size() > 1) {
			members.forEach((id) -> users.join(members.get(0), id));
		}
		else if (!members.isEmpty()) {
			users.leave(members.get(0));
		}
	}

}
