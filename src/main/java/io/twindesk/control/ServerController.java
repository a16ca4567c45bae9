package io.twindesk.control;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.twindesk.process.IdleTime;
import io.twindesk.storage.StorageKind;
import io.twindesk.tls.ListenerPort;
import io.twindesk.web.Dialect;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.info.BuildProperties;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Returns the state of the server. */
@RestController
@RequestMapping("/_twindesk")
class ServerController {

	private final String version;

	private final StorageKind storageKind;

	private final List<String> dialects;

	private final ApplicationAvailability availability;

	private final IdleTime idle;

	private final List<ListenerPort> ports;

	ServerController(BuildProperties build, StorageKind storageKind, List<Dialect> dialects,
			ApplicationAvailability availability, IdleTime idle, List<ListenerPort> ports) {
		this.idle = idle;
		this.ports = ports;
		this.version = String.valueOf(build.getVersion());
		this.storageKind = storageKind;
		this.dialects = dialects.stream().map(Dialect::name).sorted().toList();
		this.availability = availability;
	}

	/** Responds as soon as the port is open, even during the start. */
	@GetMapping("/health")
	Health health() {
		return new Health("UP", this.version, this.storageKind.code(), this.dialects, openPorts());
	}

	private Map<String, Port> openPorts() {
		Map<String, Port> open = new TreeMap<>(Comparator.reverseOrder());
		this.ports
			.forEach((listener) -> listener.port().ifPresent((port) -> open.put(listener.name(), new Port(port))));
		return open;
	}

	/**
	 * Responds 503 until the migrations and the initial data are complete, and while
	 * PostgreSQL is unavailable.
	 */
	@GetMapping("/ready")
	ResponseEntity<Ready> ready() {
		boolean ready = this.availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
		return ResponseEntity.status(ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
			.body(new Ready(ready ? "UP" : "OUT_OF_SERVICE"));
	}

	/** For programs that share a server: identity and idle time of the process. */
	@GetMapping("/process")
	Process process() {
		Duration limit = this.idle.limit();
		return new Process(ProcessHandle.current().pid(), this.version, System.getProperty("java.version"),
				Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()),
				this.idle.elapsed().truncatedTo(ChronoUnit.MILLIS).toString(),
				(limit != null) ? limit.toString() : null);
	}

	/**
	 * The process of the server.
	 *
	 * @param idle time since the last request, as ISO 8601
	 * @param stopWhenIdle idle time after which the server stops, as ISO 8601
	 */
	record Process(long pid, String version, String jdk, Instant startedAt, String idle,
			@Nullable String stopWhenIdle) {
	}

	/**
	 * The state of the server.
	 *
	 * @param ports ports in addition to that of the request, each a key of its own
	 */
	record Health(String status, String version, String storage, List<String> dialects,
			@JsonAnyGetter Map<String, Port> ports) {
	}

	record Port(int port) {
	}

	record Ready(String status) {
	}

}
