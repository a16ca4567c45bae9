package io.twindesk.user;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.twindesk.transaction.UpdateReturning;
import io.twindesk.workspace.UnknownWorkspaceException;
import io.twindesk.workspace.Workspace;
import io.twindesk.workspace.WorkspaceContext;
import io.twindesk.workspace.WorkspaceCreated;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Stores the data of a workspace's users as a whole: the next id and the user counts.
 * Both change in the transaction that changes the users.
 */
@Component
class UserDirectory {

	private static final String TAKE = "update directory set next_user_id = next_user_id + 1 where workspace_id = ?";

	private static final String COUNT = """
			update user_count set users = users + ?
			where workspace_id = ? and language = ? and active = ? and deleted = ?""";

	private final DirectoryRepository directories;

	private final WorkspaceContext workspaceContext;

	private final EntityManager entityManager;

	private final JdbcTemplate jdbc;

	private final String take;

	UserDirectory(DirectoryRepository directories, WorkspaceContext workspaceContext, EntityManager entityManager,
			JdbcTemplate jdbc, UpdateReturning returning) {
		this.directories = directories;
		this.workspaceContext = workspaceContext;
		this.entityManager = entityManager;
		this.jdbc = jdbc;
		this.take = returning.sql(TAKE,
				"next_user_id - 1, exists (select 1 from users where workspace_id = ? and username_key = ?)");
	}

	@EventListener
	void onWorkspaceCreated(WorkspaceCreated created) {
		this.entityManager.persist(new DirectoryEntity(created.workspaceId()));
	}

	/**
	 * Locks the directory until the end of the transaction, so that only one transaction
	 * at a time adds, removes, links or counts users. Must be called before a user's row
	 * is locked.
	 * @throws UnknownWorkspaceException if the workspace was deleted meanwhile
	 */
	DirectoryEntity lock() {
		Workspace workspace = this.workspaceContext.get();
		return this.directories.lock(workspace.id()).orElseThrow(() -> new UnknownWorkspaceException(workspace.name()));
	}

	/**
	 * Takes the id of a new user, acquiring the lock of {@link #lock()}, and checks in
	 * the same statement whether a username is free.
	 * @param username the username of the new user; null skips the check
	 * @throws UnknownWorkspaceException if the workspace was deleted meanwhile
	 */
	NewUserId takeUserId(@Nullable String username) {
		Workspace workspace = this.workspaceContext.get();
		String key = (username != null) ? UsernameGenerator.key(username) : null;
		List<NewUserId> taken = this.jdbc.query(this.take, (statement) -> setParameters(statement, workspace.id(), key),
				(row, number) -> new NewUserId(row.getLong(1), !row.getBoolean(2)));
		if (taken.isEmpty()) {
			throw new UnknownWorkspaceException(workspace.name());
		}
		return taken.get(0);
	}

	/**
	 * Sets the parameters. One database has the columns before the update, the other
	 * after it.
	 */
	private void setParameters(PreparedStatement statement, long workspaceId, @Nullable String usernameKey)
			throws SQLException {
		int key = this.take.startsWith("select") ? 2 : 3;
		statement.setLong(1, workspaceId);
		statement.setLong((key == 2) ? 3 : 2, workspaceId);
		statement.setString(key, usernameKey);
	}

	/**
	 * Locks the directory for a new user with an id of choice. Later users get higher
	 * ids.
	 */
	void reserveUserId(long id) {
		DirectoryEntity directory = lock();
		directory.nextUserId(Math.max(directory.nextUserId(), id + 1));
	}

	long nextUserId() {
		return this.directories.nextUserId(this.workspaceContext.get().id());
	}

	void add(UserCountKind kind) {
		count(kind, 1);
	}

	void remove(UserCountKind kind) {
		count(kind, -1);
	}

	/** Moves a user to another count if its kind has changed. */
	void move(UserCountKind before, UserCountKind after) {
		if (!before.equals(after)) {
			remove(before);
			add(after);
		}
	}

	/** Adds all users of a workspace that was empty. */
	void addAll(Collection<UserEntity> users) {
		Map<UserCountKind, Long> counts = users.stream()
			.collect(Collectors.groupingBy(UserEntity::countKind, Collectors.counting()));
		counts.forEach((kind, number) -> this.entityManager.persist(new UserCountEntity(kind, number)));
	}

	private void count(UserCountKind kind, long delta) {
		if (this.jdbc.update(COUNT, delta, this.workspaceContext.get().id(), kind.language(), kind.active(),
				kind.deleted()) == 0) {
			this.entityManager.persist(new UserCountEntity(kind, delta));
			this.entityManager.flush();
		}
	}

	/**
	 * The id of a new user.
	 *
	 * @param usernameFree whether no user had the username
	 */
	record NewUserId(long id, boolean usernameFree) {
	}

}
