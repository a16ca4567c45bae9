package io.twindesk.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.twindesk.agent.AgentDetails;
import io.twindesk.agent.AgentDetailsService;
import io.twindesk.agent.AgentSettings;
import io.twindesk.input.Value;
import io.twindesk.transaction.RetriedOnLockFailure;
import io.twindesk.transaction.SerializedPerWorkspace;
import io.twindesk.user.LinkedUser;
import io.twindesk.user.User;
import io.twindesk.user.UserImport;
import io.twindesk.user.UserLinkService;
import io.twindesk.user.UserQueries;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads, creates and changes single users of the current workspace as in a state
 * document, each completely or not at all.
 */
@Service
@Transactional
@RetriedOnLockFailure
public class UserDocuments {

	private static final AgentDetails NEW_AGENT = new AgentDetails(AgentSettings.NEW, List.of(), List.of(), List.of(),
			List.of());

	private final UserDocumentReader reader;

	private final UserQueries queries;

	private final UserImport users;

	private final UserLinkService links;

	private final AgentDetailsService agents;

	UserDocuments(UserDocumentReader reader, UserQueries queries, UserImport users, UserLinkService links,
			AgentDetailsService agents) {
		this.reader = reader;
		this.queries = queries;
		this.users = users;
		this.links = links;
		this.agents = agents;
	}

	/**
	 * Returns a user.
	 * @throws io.twindesk.user.UserNotFoundException if there is no such user
	 */
	@Transactional(readOnly = true)
	public Map<String, Object> read(long id) {
		LinkedUser linked = this.queries.getWithGroup(id);
		return StateWriter.user(linked.user(), linked.others(), this.agents.find(id).orElse(null));
	}

	/**
	 * Creates a user.
	 * @return the id
	 * @throws io.twindesk.input.InvalidInputException with all errors
	 * @throws UserConflictException if other users have some of the data
	 */
	@SerializedPerWorkspace
	public long create(Value.Object body) {
		UserDocument document = this.reader.create(body);
		boolean named = body.get("username") instanceof Value.Text;
		User created = this.users.create(document.user(), named);
		if (document.agent() != null) {
			this.agents.create(created.id(), document.agent());
		}
		setLinks(created.id(), List.of(), document.linkedUsers());
		return created.id();
	}

	/**
	 * Changes a user, see {@link UserDocumentReader#change}.
	 * @throws io.twindesk.user.UserNotFoundException if there is no such user
	 * @throws io.twindesk.input.InvalidInputException with all errors
	 * @throws UserConflictException if other users have some of the data
	 */
	@SerializedPerWorkspace
	public void change(long id, Value.Object body) {
		User before = this.users.lock(id);
		AgentDetails agent = this.agents.find(id).orElse(NEW_AGENT);
		UserDocument document = this.reader.change(before, agent, body);
		this.users.replace(before, document.user());
		if (document.agent() != null && !document.agent().equals(agent)) {
			this.agents.replace(id, document.agent());
		}
		if (document.linkedUsers() != null) {
			setLinks(id, this.queries.getWithGroup(id).others(), document.linkedUsers());
		}
	}

	/** Links a user with some users, and with no other ones of its group. */
	private void setLinks(long id, List<Long> before, @Nullable List<Long> after) {
		List<Long> linked = (after != null) ? after : List.of();
		List<Long> removed = new ArrayList<>(before);
		removed.removeAll(linked);
		if (!before.isEmpty() && removed.size() == before.size()) {
			// the others stay linked with each other
			this.links.unlink(before.get(0), id);
		}
		else {
			removed.forEach((other) -> this.links.unlink(id, other));
		}
		List<Long> added = new ArrayList<>(linked);
		added.removeAll(before);
		added.forEach((other) -> this.links.link(id, other));
	}

}
