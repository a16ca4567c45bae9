package io.twindesk.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A response that is completed later by any free thread of the server. */
class AsyncResponse {

	private static final Logger logger = LoggerFactory.getLogger(AsyncResponse.class);

	private final AsyncContext context;

	AsyncResponse(HttpServletRequest request) {
		this.context = request.startAsync();
		this.context.setTimeout(0);
	}

	/** Writes a chunk of the response after a pause. */
	void after(Duration pause, Chunk chunk) {
		CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, this.context::start).execute(() -> {
			try {
				chunk.write();
			}
			catch (IOException | RuntimeException ex) {
				logger.debug("The client disconnected before the response was complete", ex);
				this.context.complete();
			}
		});
	}

	void complete() {
		this.context.complete();
	}

	/** A part of a response to be written. */
	interface Chunk {

		void write() throws IOException;

	}

}
