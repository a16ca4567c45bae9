package io.twindesk.reliability;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;

import io.twindesk.RawConnection;
import io.twindesk.RawHttp;
import io.twindesk.RawResponse;

/**
 * One of many concurrent clients. Each sends the next request after the last response:
 * two of three requests are reads, and half of all go to Deskie.
 */
final class CrowdClient implements Runnable {

	private final RawConnection connection;

	private final String basic;

	private final String apiKey;

	private final String name;

	private final Random random;

	private final AtomicBoolean counts;

	private final AtomicBoolean done;

	private final List<Long> ids = new ArrayList<>();

	private final List<Long> reads = new ArrayList<>();

	private final List<Long> writes = new ArrayList<>();

	private final Map<String, Integer> problems = new TreeMap<>();

	private int created;

	/**
	 * Creates a client without sending anything.
	 * @param name letters that its users' names contain
	 * @param counts whether requests are timed at the moment
	 */
	CrowdClient(int port, String key, String name, long seed, AtomicBoolean counts, AtomicBoolean done) {
		this.connection = new RawConnection(port);
		this.basic = "Authorization: " + RawHttp.basic(KillRound.STAFF + ":" + key);
		this.apiKey = "apiKey: " + key;
		this.name = name;
		this.random = new Random(seed);
		this.counts = counts;
		this.done = done;
	}

	@Override
	public void run() {
		try (this.connection) {
			while (!this.done.get()) {
				call(this.random.nextInt(100));
			}
		}
		catch (IOException ex) {
			problem(ex.toString());
		}
	}

	List<Long> reads() {
		return this.reads;
	}

	List<Long> writes() {
		return this.writes;
	}

	/** Returns the responses other than 2xx, and how often each occurred. */
	Map<String, Integer> problems() {
		return this.problems;
	}

	private void call(int draw) throws IOException {
		if (this.ids.isEmpty() || draw < 10) {
			create();
		}
		else if (draw < 22) {
			send("PUT", "/api/users/" + any() + ".json", this.basic,
					"{\"user\":{\"user_full_name\":\"name " + draw + "\"}}");
		}
		else if (draw < 33) {
			send("PUT", "/api/v2/user/" + any(), this.apiKey,
					"{\"firstname\":\"" + this.name + "\",\"lastname\":\"Doe\"}");
		}
		else if (draw < 50) {
			send("GET", "/api/users/" + any() + ".json", this.basic, "");
		}
		else if (draw < 62) {
			send("GET", "/api/users.json?limit=25", this.basic, "");
		}
		else if (draw < 81) {
			send("GET", "/api/v2/user/settings?userID=" + any(), this.apiKey, "");
		}
		else {
			send("GET", "/api/v2/user?itemLimit=25&extended=true", this.apiKey, "");
		}
	}

	private void create() throws IOException {
		RawResponse response = send("POST", "/api/users.json", this.basic,
				"{\"user\":{\"user_email\":\"%s-%s@acme.test\",\"user_full_name\":\"made\"}}".formatted(this.name,
						this.created++));
		if (response.status() == 201) {
			this.ids.add(Calls.JSON.readTree(response.body()).path("user").path("user_id").asLong());
		}
	}

	private long any() {
		return this.ids.get(this.random.nextInt(this.ids.size()));
	}

	private RawResponse send(String method, String path, String credentials, String json) throws IOException {
		this.connection.open();
		long begun = System.nanoTime();
		RawResponse response = this.connection.send(method, path, List.of(credentials), json);
		if (this.counts.get()) {
			(method.equals("GET") ? this.reads : this.writes).add(System.nanoTime() - begun);
		}
		if (response.status() / 100 != 2) {
			problem(response.status() + " to " + method + " " + path.replaceAll("\\d+", "N").replaceAll("\\?.*", "")
					+ " " + response.body());
		}
		return response;
	}

	private void problem(String description) {
		this.problems.merge(description, 1, Integer::sum);
	}

}
