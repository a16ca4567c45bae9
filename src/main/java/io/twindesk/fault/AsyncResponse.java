package io.twindesk.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An answer that is finished later on, by whichever of the server's threads is free. */
class AsyncResponse {

	private static final Logger logger = LoggerFactory.getLogger(AsyncResponse.class);

	private final AsyncContext context;

	AsyncResponse(HttpServletRequest request) {
		this.context = request.startAsync();
		this.context.setTimeout(0);
	}

	/** Does a piece of it after a while. */
	void after(Duration pause, Chunk chunk) {
		CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, this.context::start).execute(() -> {
			try {
				chunk.write();
			}
			catch (IOException | RuntimeException ex) {
				logger.debug("The client was gone before its answer was whole", ex);
				this.context.complete();
			}
		});
	}

	void complete() {
		this.context.complete();
	}

	/** Writes some of an answer. */
	interface Chunk {

		void write() throws IOException;

	}

}
