package io.twindesk.audit;

import java.util.HashMap;
import java.util.Map;

import io.twindesk.access.Actor;
import io.twindesk.access.CurrentActor;
import io.twindesk.access.OperationDenied;
import io.twindesk.access.UnknownKeyUsed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts denied requests and records those of one kind together every few seconds, so
 * that frequent attempts fill neither the table nor the log. Denials of keys that belong
 * to no workspace are only logged.
 */
@Component
public class AccessDenials {

	private static final Logger logger = LoggerFactory.getLogger(AccessDenials.class);

	/** Denials beyond this number of kinds are counted together. */
	private static final int MAX_KINDS = 1000;

	private static final Denial OTHERS = new Denial(null, "many", Actor.SERVER);

	private final AuditTrail auditTrail;

	private final CurrentActor actor;

	private Map<Denial, Integer> counts = new HashMap<>();

	AccessDenials(AuditTrail auditTrail, CurrentActor actor) {
		this.auditTrail = auditTrail;
		this.actor = actor;
	}

	@EventListener
	void onOperationDenied(OperationDenied denied) {
		Actor current = this.actor.get();
		count(new Denial(denied.workspaceId(), denied.operation(),
				new Actor(current.kind(), current.id(), current.name(), null, current.source())));
	}

	@EventListener
	void onUnknownKeyUsed(UnknownKeyUsed used) {
		count(new Denial(null, "key", new Actor(Actor.Kind.CREDENTIAL, null, null, null, used.source())));
	}

	/** Stores the counted denials. */
	@Scheduled(initialDelay = 10_000, fixedDelay = 10_000)
	@EventListener(ContextClosedEvent.class)
	public void flush() {
		drain().forEach((denial, times) -> {
			try {
				flush(denial, times);
			}
			catch (RuntimeException ex) {
				logger.warn("{} denials of {} could not be stored", times, denial.operation());
			}
		});
	}

	private void flush(Denial denial, int times) {
		Long workspaceId = denial.workspaceId();
		if (workspaceId == null) {
			logger.info("{} requests with a wrong key from {}", times, denial.actor().source());
			return;
		}
		this.auditTrail.recordDenials(workspaceId, denial.operation(), denial.actor(), times);
	}

	private synchronized void count(Denial denial) {
		boolean counted = this.counts.size() < MAX_KINDS || this.counts.containsKey(denial);
		this.counts.merge(counted ? denial : OTHERS, 1, Integer::sum);
	}

	private synchronized Map<Denial, Integer> drain() {
		Map<Denial, Integer> drained = this.counts;
		this.counts = new HashMap<>();
		return drained;
	}

	/** A kind of denials. */
	private record Denial(@Nullable Long workspaceId, String operation, Actor actor) {
	}

}
