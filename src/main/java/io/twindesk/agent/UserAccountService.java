package io.twindesk.agent;

import io.twindesk.user.EditPolicy;
import io.twindesk.user.User;
import io.twindesk.user.UserPatch;
import io.twindesk.user.UserService;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Creates and changes users together with their work settings in one transaction. */
@Service
public class UserAccountService {

	private final UserService users;

	private final AgentStore rows;

	private final ApplicationEventPublisher events;

	UserAccountService(UserService users, AgentStore rows, ApplicationEventPublisher events) {
		this.users = users;
		this.rows = rows;
		this.events = events;
	}

	/**
	 * Creates a user, see {@link UserService#create(UserPatch, String)}.
	 * @param activationMail whether an activation mail is sent to the user
	 */
	public User create(UserPatch changes, String language, AgentPatch work, boolean activationMail) {
		return this.users.create(changes, language, (user) -> {
			this.rows.create(user.id(), work);
			if (activationMail) {
				this.events.publishEvent(new ActivationRequested(user));
			}
		});
	}

	/** Changes a user, see {@link UserService#edit}. */
	public User edit(long id, UserPatch changes, AgentPatch work) {
		return this.users.edit(id, changes, EditPolicy.NONE,
				(user) -> this.rows.change(id, (agent) -> agent.change(work)));
	}

}
