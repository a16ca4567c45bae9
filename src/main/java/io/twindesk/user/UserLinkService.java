package io.twindesk.user;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.twindesk.transaction.RetriedOnLockFailure;
import io.twindesk.transaction.SerializedPerWorkspace;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links and unlinks users. Linked users remain separate, and a link can be undone.
 *
 * <p>
 * Changes are serialised per workspace, so that groups can be merged and split without
 * deadlocks or lost members.
 */
@Service
@Transactional
@RetriedOnLockFailure
public class UserLinkService {

	private static final Set<String> LINKS = Set.of("linkedUsers");

	private final UserRepository users;

	private final LinkGroups groups;

	private final UserDirectory userDirectory;

	private final ApplicationEventPublisher events;

	UserLinkService(UserRepository users, LinkGroups groups, UserDirectory userDirectory,
			ApplicationEventPublisher events) {
		this.users = users;
		this.groups = groups;
		this.userDirectory = userDirectory;
		this.events = events;
	}

	/**
	 * Links two users and all users linked with them. An existing link changes nothing.
	 * @return the user with the complete group
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
			this.events.publishEvent(new UserChanged(id, LINKS));
			this.events.publishEvent(new UserChanged(otherId, LINKS));
		}
		return new LinkedUser(user.toUser(), List.copyOf(members));
	}

	/**
	 * Removes another user from the user's group. The remaining users stay linked.
	 * @return the user with the remaining group
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
		List<Long> remaining = List.copyOf(members);
		this.users.leave(otherId);
		this.events.publishEvent(new UserChanged(id, LINKS));
		this.events.publishEvent(new UserChanged(otherId, LINKS));
		this.groups.shrink(group, remaining);
		return new LinkedUser(user.toUser(), remaining);
	}

	private UserEntity find(long id) {
		return this.users.find(id).orElseThrow(() -> new UserNotFoundException("id " + id));
	}

}
