package io.twindesk.access;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** The actor that the current thread works for; the server itself if none is set. */
@Component
public class CurrentActor {

	private final ThreadLocal<@Nullable Actor> current = new ThreadLocal<>();

	public Actor get() {
		Actor actor = this.current.get();
		return (actor != null) ? actor : Actor.SERVER;
	}

	/** Sets the actor until the returned scope is closed. */
	public ActorScope begin(Actor actor) {
		this.current.set(actor);
		return this.current::remove;
	}

	/** The time during which an actor is set. */
	public interface ActorScope extends AutoCloseable {

		@Override
		void close();

	}

}
