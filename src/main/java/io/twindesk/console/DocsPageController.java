package io.twindesk.console;

import io.twindesk.control.ControlProperties;
import io.twindesk.demo.DemoProperties;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Serves the page to try the OpenAPI documents. */
@RestController
class DocsPageController {

	private final boolean served;

	DocsPageController(ControlProperties properties, DemoProperties demo) {
		this.served = properties.docs(demo.demo());
	}

	@GetMapping("/_twindesk/docs")
	ResponseEntity<String> page() {
		if (!this.served) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND, "The page is off; see twindesk.control.docs");
		}
		return ResponseEntity.ok().headers(Page.headers()).body(Page.read("docs/page.html"));
	}

}
