package io.twindesk.control;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.twindesk.demo.DemoProperties;
import io.twindesk.openapi.ApiDocuments;
import io.twindesk.web.ContextPath;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Serves the OpenAPI documents and a page to try them. */
@RestController
@RequestMapping("/_twindesk")
class DocumentController {

	/** Allows only files of this server and requests to it. */
	private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
			+ "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

	private final ApiDocuments documents;

	private final boolean page;

	DocumentController(ApiDocuments documents, ControlProperties properties, DemoProperties demo) {
		this.documents = documents;
		this.page = properties.docs(demo.demo());
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

	@GetMapping("/docs")
	ResponseEntity<String> page() throws IOException {
		if (!this.page) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND, "The page is off; see twindesk.control.docs");
		}
		try (InputStream html = new ClassPathResource("docs/page.html", DocumentController.class).getInputStream()) {
			return ResponseEntity.ok()
				.header("Content-Security-Policy", POLICY)
				.header("Referrer-Policy", "no-referrer")
				.contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
				.body(new String(html.readAllBytes(), StandardCharsets.UTF_8));
		}
	}

}
