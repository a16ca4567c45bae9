package io.twindesk.user;

import java.time.Instant;
import java.util.Set;
import java.util.function.BiConsumer;

import io.twindesk.workspace.WorkspaceClock;
import io.twindesk.workspace.WorkspaceContext;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Changes the states of users and deletes users in the caller's transaction. */
@Component
class UserLifecycle {

	private static final Set<String> STATE = Set.of("state");

	private final UserRepository users;

	private final WorkspaceContext workspaceContext;

	private final LinkGroups groups;

	private final UserDirectory userDirectory;

	private final WorkspaceClock clock;

	private final ApplicationEventPublisher events;

	UserLifecycle(UserRepository users, WorkspaceContext workspaceContext, LinkGroups groups,
			UserDirectory userDirectory, WorkspaceClock clock, ApplicationEventPublisher events) {
		this.users = users;
		this.workspaceContext = workspaceContext;
		this.groups = groups;
		this.userDirectory = userDirectory;
		this.clock = clock;
		this.events = events;
	}

	/** Applies a transition to a user; one that changes nothing is not published. */
	User change(long id, BiConsumer<UserEntity, Instant> transition) {
		this.userDirectory.lock();
		UserEntity user = lock(id);
		UserCountKind before = user.countKind();
		transition.accept(user, this.clock.now());
		if (!before.equals(user.countKind())) {
			this.userDirectory.move(before, user.countKind());
			this.events.publishEvent(new UserChanged(id, STATE));
		}
		return user.toUser();
	}

	/** Deletes a user with its links. */
	void delete(long id) {
		this.userDirectory.lock();
		UserEntity user = lock(id);
		this.userDirectory.remove(user.countKind());
		Long group = user.linkGroup();
		this.users.delete(id);
		this.events.publishEvent(new UserDeleted(id));
		if (group != null) {
			this.groups.shrink(group, this.users.findGroup(group));
		}
	}

	private UserEntity lock(long id) {
		return this.users.lock(this.workspaceContext.id(), id).orElseThrow(() -> new UserNotFoundException("id " + id));
	}

}
