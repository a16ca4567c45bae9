package io.twindesk.bench;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;

/**
 * A server to measure, as it is started and what it must respond.
 *
 * @param command by the port that the server is to listen on
 * @param first the request that it must serve to count as started
 * @param check throws if the response to a request is not the expected one
 */
record Server(String name, IntFunction<List<String>> command, Request first, Requests requests,
		BiConsumer<Request, Response> check) {

	static final String TWINDESK = "Twindesk";

	static final String EXECUTABLE = "Twindesk executable";

	static final String WITHOUT_RECORDS = "Twindesk without records";

	static final String WIREMOCK = "WireMock";

	static final String TOMCAT = "Tomcat";

	static final String JSON_SERVER = "json-server";

	boolean isTwindesk() {
		return this.name.startsWith(TWINDESK);
	}

	/** The same server with other arguments. */
	Server with(String name, IntFunction<List<String>> command) {
		return new Server(name, command, this.first, this.requests, this.check);
	}

	/** The same server with another first request. */
	Server startedWith(IntFunction<List<String>> command, Request first) {
		return new Server(this.name, command, first, this.requests, this.check);
	}

}
