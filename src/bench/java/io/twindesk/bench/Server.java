package io.twindesk.bench;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;

/**
 * A server to measure, as it is started and what it must respond.
 *
 * @param version empty if the name says it all
 * @param command by the port that the server is to listen on
 * @param first the request that it must serve to count as started
 * @param check throws if the response to a request is not the expected one
 */
record Server(String name, String version, IntFunction<List<String>> command, Request first, Requests requests,
		BiConsumer<Request, Response> check) {

	static final String TWINDESK = "Twindesk";

	static final String EXECUTABLE = "Twindesk executable";

	static final String WITHOUT_RECORDS = "Twindesk without records";

	static final String WIREMOCK = "WireMock";

	static final String TOMCAT = "Tomcat";

	static final String JSON_SERVER = "json-server";

	/** The same server with another first request. */
	Server startedWith(IntFunction<List<String>> command, Request first) {
		return new Server(this.name, this.version, command, first, this.requests, this.check);
	}

}
