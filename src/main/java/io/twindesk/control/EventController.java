package io.twindesk.control;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.twindesk.event.Event;
import io.twindesk.event.EventService;
import io.twindesk.input.InputObject;
import io.twindesk.input.Value;
import io.twindesk.provisioning.WorkspaceProvisioning;
import io.twindesk.workspace.Workspace;
import io.twindesk.workspace.WorkspaceContext;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Streams the events of a workspace as server-sent events. */
@RestController
class EventController {

	private final WorkspaceProvisioning workspaceProvisioning;

	private final EventService eventService;

	private final EventStreams streams;

	EventController(WorkspaceProvisioning workspaceProvisioning, EventService eventService, EventStreams streams) {
		this.eventService = eventService;
		this.workspaceProvisioning = workspaceProvisioning;
		this.streams = streams;
	}

	/**
	 * Streams all events from now on, or those after {@code Last-Event-ID}. The most
	 * recent thousand events are stored. 0 means all stored events.
	 */
	@GetMapping("/_twindesk/workspaces/{workspace}/events")
	ResponseEntity<SseEmitter> listen(@PathVariable String workspace, Value.Object query,
			@RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) throws IOException {
		InputObject.query(query).throwIfInvalid();
		Workspace found = this.workspaceProvisioning.find(workspace);
		try (WorkspaceContext.Scope scope = this.workspaceProvisioning.open(workspace)) {
			Long after = EventStreams.id(lastEventId);
			return ResponseEntity.ok()
				.contentType(MediaType.TEXT_EVENT_STREAM)
				.body(this.streams.open(found, EventStreams.Topic.EVENTS,
						(after != null) ? after : this.eventService.last(), this::events));
		}
	}

	private List<StreamSource.Item> events(long after, int max) {
		return this.eventService.after(after, max).stream().map(EventController::item).toList();
	}

	private static StreamSource.Item item(Event event) {
		Map<String, Object> data = new LinkedHashMap<>();
		data.put("at", event.at().toString());
		data.putAll(event.detail());
		return new StreamSource.Item(event.id(), event.type(), data);
	}

}
