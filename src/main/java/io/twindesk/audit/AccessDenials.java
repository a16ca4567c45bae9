package io.twindesk.audit;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What was refused to whom: those of one kind are counted for a few seconds and told
 * together, so that who tries often fills neither the table nor the log. Refusals of keys
 * that belong to no workspace are told to the log alone.
 */
@Component
public class AccessDenials {

	private static final Logger logger = LoggerFactory.getLogger(AccessDenials.class);

	/** More kinds at once are not told apart. */
	private static final int MAX_KINDS = 1000;

	private static final Denial OTHERS = new Denial(null, "many", Actor.SERVER);

	private final AuditTrail auditTrail;

	private final CurrentActor actor;

	private Map<Denial, Integer> counts = new HashMap<>();

	AccessDenials(AuditTrail auditTrail, CurrentActor actor) {
		this.auditTrail = auditTrail;
		this.actor = actor;
	}

	/** An operation was not permitted to who is calling. */
	public void deniedOperation(long workspaceId, String operation) {
		Actor by = this.actor.get();
		count(new Denial(workspaceId, operation, new Actor(by.kind(), by.id(), by.name(), null, by.source())));
	}

	/** A key that opens nothing was shown. */
	public void unknownKey(String source) {
		count(new Denial(null, "key", new Actor(Actor.Kind.CREDENTIAL, null, null, null, source)));
	}

	/** Stores what was counted. */
	@Scheduled(initialDelay = 10_000, fixedDelay = 10_000)
	@EventListener(ContextClosedEvent.class)
	public void flush() {
		drain().forEach((denial, times) -> {
			try {
				flush(denial, times);
			}
			catch (RuntimeException ex) {
				logger.warn("{} refusals of {} could not be stored", times, denial.what());
			}
		});
	}

	private void flush(Denial denial, int times) {
		Long workspaceId = denial.workspaceId();
		if (workspaceId == null) {
			logger.info("{} calls with a wrong key from {}", times, denial.by().source());
			return;
		}
		this.auditTrail.recordRefusals(workspaceId, denial.what(), denial.by(), times);
	}

	private synchronized void count(Denial denial) {
		boolean room = this.counts.size() < MAX_KINDS || this.counts.containsKey(denial);
		this.counts.merge(room ? denial : OTHERS, 1, Integer::sum);
	}

	private synchronized Map<Denial, Integer> drain() {
		Map<Denial, Integer> taken = this.counts;
		this.counts = new HashMap<>();
		return taken;
	}

	/** A kind of them. */
	private record Denial(@Nullable Long workspaceId, String what, Actor by) {
	}

}
