package io.twindesk.access;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whether the server is still creating its initial data. Its port is open meanwhile, so
 * an unknown key or workspace may be one that is about to be created.
 */
@Component
public class StartupState {

	private volatile boolean complete;

	@EventListener(ApplicationReadyEvent.class)
	void complete() {
		this.complete = true;
	}

	/**
	 * Must be called before something is reported as unknown.
	 * @throws ServerStartingException if the initial data are not complete
	 */
	public void requireComplete() {
		if (!this.complete) {
			throw new ServerStartingException();
		}
	}

}
