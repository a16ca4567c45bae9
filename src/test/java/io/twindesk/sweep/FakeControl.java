package io.twindesk.sweep;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** The routes of the control API that a sweep uses, with a given report. */
final class FakeControl implements AutoCloseable {

	private final HttpServer server;

	private final List<String> requests = Collections.synchronizedList(new ArrayList<>());

	/** The report of every workspace; null if there is none. */
	private final String report;

	FakeControl(String report) throws IOException {
		this.report = report;
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", this::serve);
		this.server.start();
	}

	String url() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	/**
	 * Returns the bodies of the requests for a workspace, and all other request lines.
	 */
	List<String> requests() {
		return List.copyOf(this.requests);
	}

	private void serve(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath();
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		this.requests.add(exchange.getRequestMethod().equals("POST") ? body.replaceFirst("\"sweep-[0-9a-f]+\"", "…")
				: exchange.getRequestMethod() + " " + path);
		if (exchange.getRequestMethod().equals("POST")) {
			reply(exchange, 201,
					"{\"name\":\"w1\",\"credentials\":[{\"staffEmail\":\"owner@w1.test\",\"apiKey\":\"k1\"}]}");
		}
		else if (exchange.getRequestMethod().equals("DELETE")) {
			reply(exchange, 204, "");
		}
		else if (path.equals("/_twindesk/reports")) {
			reply(exchange, 200, "{\"total\":0,\"items\":[]}");
		}
		else {
			reply(exchange, (this.report != null) ? 200 : 404, (this.report != null) ? this.report : "{}");
		}
	}

	private static void reply(HttpExchange exchange, int status, String body) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(status, (bytes.length == 0) ? -1 : bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
