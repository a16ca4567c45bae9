package io.twindesk.control;

import java.util.Map;

import io.twindesk.openapi.ApiDocuments;
import io.twindesk.web.ContextPath;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Serves the OpenAPI documents. */
@RestController
@RequestMapping("/_twindesk")
class DocumentController {

	private final ApiDocuments documents;

	DocumentController(ApiDocuments documents) {
		this.documents = documents;
	}

	@GetMapping("/openapi.json")
	Map<String, Object> control() {
		return document("control");
	}

	@GetMapping("/openapi/{dialect}.json")
	Map<String, Object> document(@PathVariable String dialect) {
		return this.documents.find(dialect, ContextPath.current())
			.orElseThrow(
					() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no document '" + dialect + "'"));
	}

}
