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
public class Refusals {

	private static final Logger logger = LoggerFactory.getLogger(Refusals.class);

	/** More kinds at once are not told apart. */
	private static final int MOST_KINDS = 1000;

	private static final Refusal OTHERS = new Refusal(null, "many", Actor.SERVER);

	private final Audit audit;

	private final CurrentActor actor;

	private Map<Refusal, Integer> counts = new HashMap<>();

	Refusals(Audit audit, CurrentActor actor) {
		this.audit = audit;
		this.actor = actor;
	}

	/** An operation was not permitted to who is calling. */
	public void permission(long workspaceId, String operation) {
		Actor by = this.actor.get();
		count(new Refusal(workspaceId, operation, new Actor(by.kind(), by.id(), by.name(), null, by.source())));
	}

	/** A key that opens nothing was shown. */
	public void key(String source) {
		count(new Refusal(null, "key", new Actor(Actor.Kind.CREDENTIAL, null, null, null, source)));
	}

	/** Stores what was counted. */
	@Scheduled(initialDelay = 10_000, fixedDelay = 10_000)
	@EventListener(ContextClosedEvent.class)
	public void tell() {
		taken().forEach((refusal, times) -> {
			try {
				tell(refusal, times);
			}
			catch (RuntimeException ex) {
				logger.warn("{} refusals of {} could not be stored", times, refusal.what());
			}
		});
	}

	private void tell(Refusal refusal, int times) {
		Long workspaceId = refusal.workspaceId();
		if (workspaceId == null) {
			logger.info("{} calls with a wrong key from {}", times, refusal.by().source());
			return;
		}
		this.audit.recordRefusals(workspaceId, refusal.what(), refusal.by(), times);
	}

	private synchronized void count(Refusal refusal) {
		boolean room = this.counts.size() < MOST_KINDS || this.counts.containsKey(refusal);
		this.counts.merge(room ? refusal : OTHERS, 1, Integer::sum);
	}

	private synchronized Map<Refusal, Integer> taken() {
		Map<Refusal, Integer> taken = this.counts;
		this.counts = new HashMap<>();
		return taken;
	}

	/** A kind of them. */
	private record Refusal(@Nullable Long workspaceId, String what, Actor by) {
	}

}
