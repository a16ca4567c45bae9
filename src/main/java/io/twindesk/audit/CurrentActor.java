package io.twindesk.audit;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Who this thread does something for; the server itself if nobody has asked. */
@Component
public class CurrentActor {

	private final ThreadLocal<@Nullable Actor> current = new ThreadLocal<>();

	Actor get() {
		Actor actor = this.current.get();
		return (actor != null) ? actor : Actor.SERVER;
	}

	/** Works for somebody until the answer is closed. */
	public ActorScope begin(Actor actor) {
		this.current.set(actor);
		return this.current::remove;
	}

	/** The time for which somebody is worked for. */
	public interface ActorScope extends AutoCloseable {

		@Override
		void close();

	}

}
