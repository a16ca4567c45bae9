package io.twindesk.bench;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;

/**
 * A server to measure, with its command and its expected responses.
 *
 * @param version empty if the name is sufficient
 * @param command command by the port on which the server is to listen
 * @param first request that must succeed before the server counts as started
 * @param check throws an exception if the response to a request is not the expected one
 */
record Server(String name, String version, IntFunction<List<String>> command, Request first, Requests requests,
		BiConsumer<Request, Response> check) {

	static final String TWINDESK = "Twindesk";

	static final String EXECUTABLE = "Twindesk executable";

	static final String WITHOUT_RECORDS = "Twindesk without records";

	static final String WIREMOCK = "WireMock";

	static final String TOMCAT = "Tomcat";

	static final String JSON_SERVER = "json-server";

	/** Returns the same server with another command and first request. */
	Server startedWith(IntFunction<List<String>> command, Request first) {
		return new Server(this.name, this.version, command, first, this.requests, this.check);
	}

}
