package io.twindesk.reliability;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Spreads calls over servers by turns, and repeats one that a server did not answer on
 * the next, as a proxy would: creates come with an {@code Idempotency-Key}, and all else
 * may be sent twice.
 *
 * @param servers the servers there are now
 * @param repeated counts what was repeated
 */
record Failover(Supplier<List<? extends Calls>> servers, AtomicInteger turns, AtomicInteger repeated,
		AtomicBoolean over) implements Calls {

	@Override
	public Answer call(String method, String path, Object body, String requestId) throws IOException {
		if (this.over.get()) {
			throw new IOException("The load is over");
		}
		List<? extends Calls> all = this.servers.get();
		int held = this.turns.getAndIncrement();
		try {
			return all.get(held % all.size()).call(method, path, body, requestId);
		}
		catch (IOException ex) {
			this.repeated.incrementAndGet();
			Answer response = all.get((held + 1) % all.size()).call(method, path, body, requestId);
			boolean wasDone = method.equals("DELETE") && response.status() == 404;
			return wasDone ? new Answer(200, response.text()) : response;
		}
	}

}
