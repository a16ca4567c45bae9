package io.twindesk.reliability;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Distributes requests over servers in turn, and repeats a request on the next server if
 * there was no response, as a proxy does: creates have an {@code Idempotency-Key}, and
 * all other requests may be sent twice.
 *
 * @param servers the current servers
 * @param repeated counts the repeated requests
 */
record Failover(Supplier<List<? extends Calls>> servers, AtomicInteger requests, AtomicInteger repeated,
		AtomicBoolean done) implements Calls {

	@Override
	public Response call(String method, String path, Object body, String requestId) throws IOException {
		if (this.done.get()) {
			throw new IOException("The load is over");
		}
		List<? extends Calls> all = this.servers.get();
		int number = this.requests.getAndIncrement();
		try {
			return all.get(number % all.size()).call(method, path, body, requestId);
		}
		catch (IOException ex) {
			this.repeated.incrementAndGet();
			Response response = all.get((number + 1) % all.size()).call(method, path, body, requestId);
			boolean deletedBefore = method.equals("DELETE") && response.status() == 404;
			return deletedBefore ? new Response(200, response.text()) : response;
		}
	}

}
