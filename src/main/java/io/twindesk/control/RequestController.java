package io.twindesk.control;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.twindesk.control.RequestJson.Page;
import io.twindesk.input.InputObject;
import io.twindesk.input.Value;
import io.twindesk.journal.JournalEntry;
import io.twindesk.journal.JournalQuery;
import io.twindesk.journal.JournalResult;
import io.twindesk.journal.RequestJournal;
import io.twindesk.journal.WaitResult;
import io.twindesk.provisioning.WorkspaceProvisioning;
import io.twindesk.rules.RuleCatalog;
import io.twindesk.web.OperationRegistry;
import io.twindesk.workspace.Workspace;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.info.BuildProperties;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.server.ResponseStatusException;

/** Lists, waits for, verifies and clears the requests of a workspace's journal. */
@RestController
@RequestMapping("/_twindesk/workspaces/{workspace}/requests")
class RequestController {

	/** The journal completes a wait at its timeout. */
	private static final long NO_TIMEOUT = 0;

	private final WorkspaceProvisioning workspaceProvisioning;

	private final RequestJournal requestJournal;

	private final OperationRegistry operationRegistry;

	private final RequestConditionReader conditions;

	private final RuleCatalog rules;

	private final String version;

	RequestController(WorkspaceProvisioning workspaceProvisioning, RequestJournal requestJournal,
			OperationRegistry operationRegistry, RequestConditionReader conditions, RuleCatalog rules,
			BuildProperties build) {
		this.version = String.valueOf(build.getVersion());
		this.rules = rules;
		this.workspaceProvisioning = workspaceProvisioning;
		this.requestJournal = requestJournal;
		this.operationRegistry = operationRegistry;
		this.conditions = conditions;
	}

	/**
	 * Returns the most recent {@code limit} matching requests, oldest first, as JSON of
	 * this server or as an HTTP archive.
	 */
	@GetMapping
	Object list(@PathVariable String workspace, Value.Object parameters, HttpServletRequest request) {
		long workspaceId = this.workspaceProvisioning.find(workspace).id();
		JournalQueryReader reader = JournalQueryReader.ofList(parameters);
		JournalQuery journalQuery = reader.query(this.operationRegistry);
		int limit = reader.limit();
		boolean archive = reader.format().equals("har");
		reader.throwIfInvalid();
		JournalResult requests = this.requestJournal.find(workspaceId, journalQuery, limit);
		return archive ? HttpArchive.of(requests.items(), this.version, request.getScheme()) : page(requests);
	}

	/**
	 * Returns one request with a curl command that repeats it, or as an HTTP archive.
	 */
	@GetMapping("/{id:[0-9]{1,18}}")
	Object view(@PathVariable String workspace, @PathVariable long id, Value.Object parameters,
			HttpServletRequest request) {
		long workspaceId = this.workspaceProvisioning.find(workspace).id();
		InputObject input = InputObject.query(parameters);
		boolean archive = input.oneOf("format", "json", "har").equals("har");
		input.throwIfInvalid();
		JournalEntry journalEntry = this.requestJournal.find(workspaceId, id);
		if (journalEntry == null) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND, this.requestJournal.hasDropped(workspaceId, id)
					? "The request " + id + " was dropped for more recent ones" : "There is no request " + id);
		}
		return archive ? HttpArchive.of(List.of(journalEntry), this.version, request.getScheme())
				: RequestJson.of(journalEntry, this.rules, CurlCommand.of(journalEntry, request.getScheme()));
	}

	/**
	 * Responds when the number of matching requests is reached, or 408 at the timeout.
	 */
	@GetMapping("/wait")
	DeferredResult<ResponseEntity<Object>> await(@PathVariable String workspace, Value.Object parameters) {
		return await(this.workspaceProvisioning.find(workspace), JournalQueryReader.of(parameters));
	}

	/** Reads the parameters of a wait from a body. */
	@PostMapping("/wait")
	DeferredResult<ResponseEntity<Object>> await(@PathVariable String workspace, Value input) {
		return await(this.workspaceProvisioning.find(workspace), JournalQueryReader.ofBody(input));
	}

	private DeferredResult<ResponseEntity<Object>> await(Workspace workspace, JournalQueryReader reader) {
		JournalQuery journalQuery = reader.query(this.operationRegistry)
			.and(this.conditions.read(reader.where(), workspace));
		int count = reader.count();
		Duration timeout = reader.timeout();
		reader.throwIfInvalid();
		DeferredResult<ResponseEntity<Object>> response = new DeferredResult<>(NO_TIMEOUT);
		this.requestJournal.await(workspace.id(), journalQuery, count, timeout)
			.thenAccept((waitResult) -> response.setResult(result(waitResult, count)));
		return response;
	}

	/** Responds 200 if the number of matching requests is the expected one, else 409. */
	@PostMapping("/verify")
	ResponseEntity<Object> verify(@PathVariable String workspace, Value input) {
		Workspace target = this.workspaceProvisioning.find(workspace);
		Verification verification = Verification.read(InputObject.body(input), this.operationRegistry,
				(where) -> this.conditions.read(where, target));
		JournalResult requests = this.requestJournal.find(target.id(), verification.query(), RequestJournal.MAX_ITEMS);
		String error = verification.mismatch(requests);
		return (error == null) ? ResponseEntity.ok(page(requests)) : problem(HttpStatus.CONFLICT, error, requests);
	}

	@DeleteMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void clear(@PathVariable String workspace) {
		this.requestJournal.clear(this.workspaceProvisioning.find(workspace).id());
	}

	private Page page(JournalResult requests) {
		return Page.of(requests, this.rules);
	}

	private ResponseEntity<Object> result(WaitResult waitResult, int count) {
		return waitResult.reached() ? ResponseEntity.ok(page(waitResult.found()))
				: problem(HttpStatus.REQUEST_TIMEOUT, Verification.expected("at least ", count) + ", "
						+ waitResult.found().total() + " matched before the timeout", waitResult.found());
	}

	private ResponseEntity<Object> problem(HttpStatus status, String description, JournalResult journalResult) {
		Page page = page(journalResult);
		Map<String, Object> problem = new LinkedHashMap<>();
		problem.put("status", status.value());
		problem.put("title", status.getReasonPhrase());
		problem.put("detail", description);
		problem.put("total", page.total());
		problem.put("dropped", page.dropped());
		if (page.complete() != null) {
			problem.put("complete", page.complete());
		}
		problem.put("items", page.items());
		return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

}
