package io.twindesk.testkit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * The record file of a server that several test runs share.
 *
 * @param spec configuration with which it was started
 * @param folder name of its working folder, which holds its log
 * @param pid its process id, which is unique together with {@code processStart}
 * @param processStart start time of the process, empty if the system does not report it
 * @param port 0 while it is starting
 * @param token token of its control API
 * @param version version of the server, empty while it is starting
 */
record ServerRecord(ServerSpec spec, String folder, long pid, String processStart, int port, String token,
		String version) {

	String json() {
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("version", this.version);
		fields.put("pid", this.pid);
		fields.put("processStart", this.processStart);
		fields.put("port", this.port);
		fields.put("token", this.token);
		fields.put("jdk", this.spec.jdk());
		fields.put("javaHome", this.spec.javaHome());
		fields.put("jar", this.spec.jar());
		fields.put("fingerprint", this.spec.fingerprint());
		fields.put("settings", this.spec.settings());
		fields.put("folder", this.folder);
		return JsonWriter.write(fields);
	}

	/** Reads a record; empty if the text is not a valid one. */
	static Optional<ServerRecord> read(String text) {
		try {
			JsonObject fields = JsonObject.of(JsonReader.read(text));
			Map<String, String> settings = new TreeMap<>();
			fields.object("settings").fields().forEach((name, value) -> settings.put(name + "", value + ""));
			ServerSpec spec = new ServerSpec(fields.text("jar"), fields.text("fingerprint"), fields.text("javaHome"),
					fields.text("jdk"), settings);
			ServerRecord record = new ServerRecord(spec, fields.text("folder"), fields.number("pid"),
					fields.text("processStart"), (int) fields.number("port"), fields.text("token"),
					fields.text("version"));
			return record.isComplete() ? Optional.of(record) : Optional.empty();
		}
		catch (RuntimeException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Checks the fields. The folder's name is checked because the folder is deleted with
	 * the record.
	 */
	private boolean isComplete() {
		return this.pid > 0 && this.port >= 0 && this.port <= 65535 && !this.token.isEmpty()
				&& this.folder.matches("[0-9a-z-]+");
	}

	ServerRecord ready(int port, String version) {
		return new ServerRecord(this.spec, this.folder, this.pid, this.processStart, port, this.token, version);
	}

	String url() {
		return "http://127.0.0.1:" + this.port;
	}

	/** Returns the process if it still runs, but not another process with the same id. */
	Optional<ProcessHandle> process() {
		return ProcessHandle.of(this.pid)
			.filter(ProcessHandle::isAlive)
			.filter((process) -> start(process).equals(this.processStart));
	}

	static String start(@Nullable ProcessHandle process) {
		return (process != null) ? process.info().startInstant().map(Object::toString).orElse("") : "";
	}

}
