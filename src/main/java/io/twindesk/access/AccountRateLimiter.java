package io.twindesk.access;

import java.util.Optional;

import io.twindesk.transaction.RetriedOnInsertConflict;
import io.twindesk.workspace.Setting;
import io.twindesk.workspace.WorkspaceClock;
import io.twindesk.workspace.WorkspaceContext;
import io.twindesk.workspace.WorkspaceReset;
import jakarta.persistence.EntityManager;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts a workspace's requests per minute if its limit is switched on. The count is in
 * the database, so it covers all servers together.
 */
@Service
public class AccountRateLimiter {

	/**
	 * The number of requests per minute for all staff members together; 0 switches the
	 * limit off.
	 */
	public static final Setting<Integer> PER_MINUTE = Setting.count("rateLimitPerMinute", 0);

	private final RateWindowRepository windows;

	private final EntityManager entityManager;

	private final WorkspaceContext workspaceContext;

	private final WorkspaceClock clock;

	AccountRateLimiter(RateWindowRepository windows, EntityManager entityManager, WorkspaceContext workspaceContext,
			WorkspaceClock clock) {
		this.windows = windows;
		this.entityManager = entityManager;
		this.workspaceContext = workspaceContext;
		this.clock = clock;
	}

	/** Returns whether the current workspace has a limit. */
	public boolean isOn() {
		return limit() > 0;
	}

	/**
	 * Takes requests from the current workspace's quota of this minute, or none if too
	 * few are left.
	 */
	@Transactional
	@RetriedOnInsertConflict
	public RateLimitStatus take(int calls) {
		Optional<RateWindowEntity> known = this.windows.lock();
		RateWindowEntity window = known.orElseGet(() -> new RateWindowEntity(this.clock.now()));
		if (known.isEmpty()) {
			this.entityManager.persist(window);
		}
		return window.take(calls, limit(), this.clock.now());
	}

	@EventListener
	void onWorkspaceReset(WorkspaceReset reset) {
		this.windows.deleteAll();
	}

	private int limit() {
		return this.workspaceContext.get().settings().get(PER_MINUTE);
	}

}
