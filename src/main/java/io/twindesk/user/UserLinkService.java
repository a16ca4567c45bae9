package io.twindesk.user;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.twindesk.workspace.RetriedOnLockFailure;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is linked with whom. Profiles stay apart; a link can be undone.
 *
 * <p>
 * Linking takes turns in a workspace, so that groups can be merged and parted without a
 * deadlock and without losing anybody.
 */
@Service
@Transactional
@RetriedOnLockFailure
public class UserLinkService {

	private static final Set<String> LINKS = Set.of("linkedUsers");

	private final UserRepository users;

	private final LinkGroups groups;

	private final UserDirectory userDirectory;

	private final UserEvents events;

	UserLinkService(UserRepository users, LinkGroups groups, UserDirectory userDirectory, UserEvents events) {
		this.users = users;
		this.groups = groups;
		this.userDirectory = userDirectory;
		this.events = events;
	}

	/**
	 * Links two users, and with them everybody whom they are linked with. A link that is
	 * there already changes nothing.
	 * @return the user, with the whole group
	 * @throws UserNotFoundException if one of them does not exist
	 * @throws SelfLinkException if they are the same
	 */
	@SerializedPerWorkspace
	public LinkedUser link(long id, long otherId) {
		this.userDirectory.lock();
		UserEntity user = find(id);
		UserEntity other = find(otherId);
		if (id == otherId) {
			throw new SelfLinkException();
		}
		TreeSet<Long> members = new TreeSet<>(this.groups.members(user));
		if (!members.contains(otherId)) {
			members.addAll(this.groups.members(other));
			this.groups.merge(user, members.first());
			this.groups.merge(other, members.first());
			this.events.changed(id, LINKS);
			this.events.changed(otherId, LINKS);
		}
		return new LinkedUser(user.toUser(), List.copyOf(members));
	}

	/**
	 * Takes another user out of the user's group. The others stay linked.
	 * @return the user, with who is left in the group
	 * @throws UserNotFoundException if one of them does not exist
	 * @throws NotLinkedException if they are not linked
	 */
	@SerializedPerWorkspace
	public LinkedUser unlink(long id, long otherId) {
		this.userDirectory.lock();
		UserEntity user = find(id);
		find(otherId);
		Long group = user.linkGroup();
		TreeSet<Long> members = new TreeSet<>(this.groups.members(user));
		if (id == otherId || group == null || !members.remove(otherId)) {
			throw new NotLinkedException();
		}
		List<Long> left = List.copyOf(members);
		this.users.leave(otherId);
		this.events.changed(id, LINKS);
		this.events.changed(otherId, LINKS);
		this.groups.shrink(group, left);
		return new LinkedUser(user.toUser(), left);
	}

	private UserEntity find(long id) {
		return this.users.find(id).orElseThrow(() -> new UserNotFoundException("id " + id));
	}

}
