package io.twindesk.agent;

import java.util.List;
import java.util.Set;

import io.twindesk.transaction.RetriedOnLockFailure;
import io.twindesk.user.UserLookup;
import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and changes the workspace's catalogue of views and users' selections. */
@Service
@Transactional
@RetriedOnLockFailure
public class ViewService {

	private static final Set<String> VIEWS = Set.of("views");

	private final ViewRepository views;

	private final UserLookup users;

	private final AgentStore rows;

	private final EntityManager entityManager;

	ViewService(ViewRepository views, UserLookup users, AgentStore rows, EntityManager entityManager) {
		this.views = views;
		this.users = users;
		this.rows = rows;
		this.entityManager = entityManager;
	}

	/** Adds a view to the catalogue, or renames the view with this id. */
	public void define(long id, String name) {
		this.views.find(id)
			.ifPresentOrElse((view) -> view.rename(name), () -> this.entityManager.persist(new ViewEntity(id, name)));
	}

	/**
	 * Selects or deselects a view for a user; a repetition changes nothing.
	 * @throws io.twindesk.user.UserNotFoundException if there is no such user
	 * @throws ViewNotFoundException if the catalogue has no such view
	 */
	public void select(long userId, long viewId, boolean selected) {
		this.rows.lock(userId);
		if (this.views.find(viewId).isEmpty()) {
			throw new ViewNotFoundException(viewId);
		}
		this.views.findSelection(userId, viewId).ifPresentOrElse((selection) -> {
			if (!selected) {
				this.entityManager.remove(selection);
				this.rows.changed(userId, VIEWS);
			}
		}, () -> {
			if (selected) {
				this.entityManager.persist(new ViewSelectionEntity(userId, viewId));
				this.rows.changed(userId, VIEWS);
			}
		});
	}

	/** Returns the views that users can select, by id. */
	@Transactional(readOnly = true)
	public List<View> catalogue() {
		return this.views.findAll().stream().map(ViewEntity::toView).toList();
	}

	/**
	 * Returns the views that a user has selected, by id.
	 * @throws io.twindesk.user.UserNotFoundException if there is no such user
	 */
	@Transactional(readOnly = true)
	public List<View> selected(long userId) {
		this.users.require(userId);
		return this.views.findSelected(userId).stream().map(ViewEntity::toView).toList();
	}

}
