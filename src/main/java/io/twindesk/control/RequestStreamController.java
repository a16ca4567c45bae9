package io.twindesk.control;

import java.io.IOException;
import java.util.List;

import io.twindesk.input.Value;
import io.twindesk.journal.JournalQuery;
import io.twindesk.journal.RequestJournal;
import io.twindesk.provisioning.WorkspaceProvisioning;
import io.twindesk.rules.RuleCatalog;
import io.twindesk.web.OperationRegistry;
import io.twindesk.workspace.Workspace;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Streams the requests of a workspace's journal as server-sent events. */
@RestController
class RequestStreamController {

	private static final String EVENT = "request";

	private final WorkspaceProvisioning workspaceProvisioning;

	private final RequestJournal requestJournal;

	private final OperationRegistry operationRegistry;

	private final RuleCatalog rules;

	private final EventStreams streams;

	RequestStreamController(WorkspaceProvisioning workspaceProvisioning, RequestJournal requestJournal,
			OperationRegistry operationRegistry, RuleCatalog rules, EventStreams streams) {
		this.workspaceProvisioning = workspaceProvisioning;
		this.requestJournal = requestJournal;
		this.operationRegistry = operationRegistry;
		this.rules = rules;
		this.streams = streams;
	}

	/**
	 * Streams the matching requests from now on, those since {@code since}, or those
	 * after {@code Last-Event-ID}.
	 */
	@GetMapping("/_twindesk/workspaces/{workspace}/requests/stream")
	ResponseEntity<SseEmitter> listen(@PathVariable String workspace, Value.Object parameters,
			@RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) throws IOException {
		Workspace target = this.workspaceProvisioning.use(workspace);
		JournalQueryReader reader = JournalQueryReader.ofList(parameters);
		JournalQuery query = reader.query(this.operationRegistry);
		boolean fromNow = !reader.hasSince();
		reader.throwIfInvalid();
		long last = this.requestJournal.lastId(target.id());
		Long after = EventStreams.id(lastEventId);
		if (after == null) {
			after = fromNow ? last : query.after();
		}
		// the ids of a journal in memory begin again with the server
		long first = (after > last && fromNow) ? 0 : after;
		return ResponseEntity.ok()
			.contentType(MediaType.TEXT_EVENT_STREAM)
			.body(this.streams.open(target, EventStreams.Topic.REQUESTS, first,
					(id, max) -> requests(target.id(), query.beginningAfter(id))));
	}

	private List<StreamSource.Item> requests(long workspaceId, JournalQuery query) {
		return this.requestJournal.find(workspaceId, query, Integer.MAX_VALUE)
			.items()
			.stream()
			.map((entry) -> new StreamSource.Item(entry.id(), EVENT, RequestJson.of(entry, this.rules, null)))
			.toList();
	}

}
