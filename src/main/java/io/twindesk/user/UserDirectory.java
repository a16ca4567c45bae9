package io.twindesk.user;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.twindesk.storage.UpdateReturning;
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
 * What is kept of a workspace's users as a whole: the next number, and how many there
 * are. Every change of it happens in the transaction that changes the users.
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
				"next_user_id - 1, exists (select 1 from users where workspace_id = ?" + " and username_key = ?)");
	}

	@EventListener
	void open(WorkspaceCreated created) {
		this.entityManager.persist(new DirectoryEntity(created.workspaceId()));
	}

	/**
	 * Lets one transaction at a time add, remove, link or count users. To be called
	 * before a user's row is locked.
	 * @throws UnknownWorkspaceException if the workspace was removed meanwhile
	 */
	DirectoryEntity lock() {
		Workspace workspace = this.workspaceContext.get();
		return this.directories.lock(workspace.id()).orElseThrow(() -> new UnknownWorkspaceException(workspace.name()));
	}

	/**
	 * Takes the id of a new user, with the lock of {@link #lock()} and in one statement
	 * with a look at a username.
	 * @param username the username that the user is to get; null looks for none
	 * @throws UnknownWorkspaceException if the workspace was deleted meanwhile
	 */
	NewUserId takeUserId(@Nullable String username) {
		Workspace workspace = this.workspaceContext.get();
		String key = (username != null) ? UsernameGenerator.key(username) : null;
		List<NewUserId> taken = this.jdbc.query(this.take, (statement) -> setTake(statement, workspace.id(), key),
				(row, number) -> new NewUserId(row.getLong(1), !row.getBoolean(2)));
		if (taken.isEmpty()) {
			throw new UnknownWorkspaceException(workspace.name());
		}
		return taken.get(0);
	}

	/** The columns come before the update on one database, and after it on the other. */
	private void setTake(PreparedStatement statement, long workspaceId, @Nullable String usernameKey)
			throws SQLException {
		int key = this.take.startsWith("select") ? 2 : 3;
		statement.setLong(1, workspaceId);
		statement.setLong((key == 2) ? 3 : 2, workspaceId);
		statement.setString(key, usernameKey);
	}

	long nextUserId() {
		return this.directories.nextUserId(this.workspaceContext.get().id());
	}

	void added(UserEntity user) {
		count(user.countKind(), 1);
	}

	void removed(UserEntity user) {
		count(user.countKind(), -1);
	}

	/** Counts a user elsewhere if this is no longer where the user stands. */
	void moved(UserCountKind before, UserEntity user) {
		if (!before.equals(user.countKind())) {
			count(before, -1);
			added(user);
		}
	}

	/** Counts all users of a workspace that had none. */
	void filled(Collection<UserEntity> users) {
		Map<UserCountKind, Long> counts = users.stream()
			.collect(Collectors.groupingBy(UserEntity::countKind, Collectors.counting()));
		counts
			.forEach((userCountKind, number) -> this.entityManager.persist(new UserCountEntity(userCountKind, number)));
	}

	private void count(UserCountKind userCountKind, long more) {
		if (this.jdbc.update(COUNT, more, this.workspaceContext.get().id(), userCountKind.language(),
				userCountKind.active(), userCountKind.deleted()) == 0) {
			this.entityManager.persist(new UserCountEntity(userCountKind, more));
			this.entityManager.flush();
		}
	}

	/**
	 * The id of a new user.
	 *
	 * @param usernameFree whether nobody had the username
	 */
	record NewUserId(long id, boolean usernameFree) {
	}

}
