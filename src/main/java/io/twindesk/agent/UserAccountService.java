package io.twindesk.agent;

import java.util.function.Consumer;

import io.twindesk.user.EditPolicy;
import io.twindesk.user.User;
import io.twindesk.user.UserPatch;
import io.twindesk.user.UserService;

import org.springframework.stereotype.Service;

/** Writes persons and how they work in one transaction, the directory's. */
@Service
public class UserAccountService {

	private final UserService users;

	private final AgentStore rows;

	private final ActivationMails mails;

	UserAccountService(UserService users, AgentStore rows, ActivationMails mails) {
		this.users = users;
		this.rows = rows;
		this.mails = mails;
	}

	/**
	 * Makes a user, see {@link UserService#create(UserPatch, String)}.
	 * @param activationMail whether the user is sent a mail, if made
	 * @param beside writes what others keep beside the user, in the same transaction
	 */
	public User create(UserPatch changes, String language, AgentPatch work, boolean activationMail,
			Consumer<User> beside) {
		return this.users.create(changes, language, (user) -> {
			this.rows.create(user.id(), work);
			if (activationMail) {
				this.mails.send(user);
			}
			beside.accept(user);
		});
	}

	/** Changes what is named of a user, see {@link UserService#edit}. */
	public User edit(long id, UserPatch changes, AgentPatch work) {
		return this.users.edit(id, changes, EditPolicy.NONE,
				(user) -> this.rows.change(id, (agent) -> agent.change(work)));
	}

}
