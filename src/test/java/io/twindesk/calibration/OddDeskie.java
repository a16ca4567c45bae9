package io.twindesk.calibration;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A server that behaves like Deskie, except for the responses that a test replaces. Has
 * one user besides those that are created.
 */
public final class OddDeskie implements AutoCloseable {

	static final String JANE = "{\"user_id\":1,\"user_full_name\":\"Jane Ostin\",\"company_name\":\"Acme\","
			+ "\"company_position\":\"CEO\",\"thumbnail\":\"\",\"confirmed\":true,\"active\":true,\"deleted\":false,"
			+ "\"created_at\":\"Mon, 05 May 2014 00:15:17 +0300\",\"updated_at\":\"Mon, 05 May 2014 00:15:17 +0300\","
			+ "\"type\":\"email\",\"user_email\":\"jane.ostin@acme.test\",\"user_screen_name\":\"\",\"language_id\":2,"
			+ "\"custom_fields\":{}}";

	private static final String ERROR = "{\"error\":\"%s\"}";

	private final HttpServer server;

	private final Map<String, Action> replaced = new LinkedHashMap<>();

	private final List<String> requests = Collections.synchronizedList(new ArrayList<>());

	private volatile String lastBody = "";

	/** The user that was created, empty if there is none. */
	private volatile String created = "";

	public OddDeskie() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", this::serve);
		this.server.setExecutor((task) -> new Thread(task, "odd-deskie").start());
		this.server.start();
	}

	/** Replaces the response to the requests whose line contains a text. */
	public OddDeskie on(String request, int status, String body) {
		return on(request, (exchange) -> reply(exchange, status, body));
	}

	/** Replaces the response to the requests whose line contains a text. */
	public OddDeskie on(String request, Action action) {
		this.replaced.put(request, action);
		return this;
	}

	/** Returns to the ordinary responses. */
	public void clear() {
		this.replaced.clear();
	}

	public String url() {
		return "http://localhost:" + this.server.getAddress().getPort();
	}

	/** Returns the lines of all requests. */
	public List<String> requests() {
		return List.copyOf(this.requests);
	}

	public boolean hasCreatedUser() {
		return !this.created.isEmpty();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	private void serve(HttpExchange exchange) throws IOException {
		String line = exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath()
				+ ((exchange.getRequestURI().getRawQuery() != null) ? "?" + exchange.getRequestURI().getRawQuery()
						: "");
		this.requests.add(line);
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		this.lastBody = body;
		for (Map.Entry<String, Action> entry : this.replaced.entrySet()) {
			if (line.contains(entry.getKey())) {
				entry.getValue().reply(exchange);
				return;
			}
		}
		switch (exchange.getRequestMethod()) {
			case "POST" -> create(exchange);
			case "PUT" -> edit(exchange, body);
			case "DELETE" -> delete(exchange);
			default -> read(exchange, line);
		}
	}

	private void create(HttpExchange exchange) throws IOException {
		if (hasCreatedUser()) {
			reply(exchange, 400, String.format(ERROR, "email_already_exist"));
			return;
		}
		create();
		reply(exchange, 201, view().replace("\"type\"", "\"password\":\"abcdef\",\"type\""));
	}

	/** Creates the user of the last request, without a response. */
	void create() {
		String email = this.lastBody.replaceFirst("(?s).*\"user_email\":\"([^\"]*)\".*", "$1");
		this.created = JANE.replace("\"user_id\":1", "\"user_id\":2").replace("jane.ostin@acme.test", email);
	}

	private void edit(HttpExchange exchange, String body) throws IOException {
		String name = body.replaceFirst("(?s).*\"user_full_name\":(\"(?:[^\"\\\\]|\\\\.)*\").*", "$1");
		this.created = this.created.replace("\"Jane Ostin\"", name);
		reply(exchange, 200, "{\"user\":" + this.created + "}");
	}

	private void delete(HttpExchange exchange) throws IOException {
		this.created = "";
		reply(exchange, 200, "");
	}

	private void read(HttpExchange exchange, String line) throws IOException {
		if (line.contains("/api/users/2.json") && hasCreatedUser()) {
			reply(exchange, 200, view());
		}
		else if (line.contains("/api/users/")) {
			reply(exchange, 404, String.format(ERROR, "user_not_found"));
		}
		else if (!line.contains("/api/users.json")) {
			reply(exchange, 404, String.format(ERROR, "not_found"));
		}
		else if (line.contains("user_email=twindesk") && hasCreatedUser()) {
			reply(exchange, 200, "{\"0\":{\"user\":" + this.created + "},\"total_count\":1}");
		}
		else if (line.contains("user_email=qz")) {
			reply(exchange, 400, String.format(ERROR, "user_email_too_short"));
		}
		else if (line.contains("user_email=")) {
			reply(exchange, 200, "{\"total_count\":0}");
		}
		else if (line.contains("page=2") || line.contains("page=501")) {
			reply(exchange, 200, "{\"total_count\":1}");
		}
		else {
			reply(exchange, 200, "{\"0\":{\"user\":" + JANE + "},\"total_count\":1}");
		}
	}

	private String view() {
		return "{\"user\":" + this.created.replaceFirst("}$", "") + ",\"linked_users\":[]}}";
	}

	public static void reply(HttpExchange exchange, int status, String body, String... headers) throws IOException {
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.getResponseHeaders().set("rate_limit_per_minute", "750");
		exchange.getResponseHeaders().set("api_calls_left", "700");
		for (int i = 0; i < headers.length; i += 2) {
			exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
		}
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(status, (bytes.length == 0) ? -1 : bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	/** Replies to a request. */
	public interface Action {

		void reply(HttpExchange exchange) throws IOException;

	}

}
