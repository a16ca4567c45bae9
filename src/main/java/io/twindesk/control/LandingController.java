package io.twindesk.control;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Serves the landing page: HTML to browsers, JSON to everything else. */
@RestController
class LandingController {

	private final LandingPage page;

	LandingController(LandingPage page) {
		this.page = page;
	}

	@ControlOperation(value = "control.server.landing", summary = "Link to the other pages",
			description = "HTML where `Accept` names it, as browsers do. The same page is at `/_twindesk/`, and at `/`, "
					+ "which is served to everybody unless the control API is off. It asks for no token.",
			answers = "The links.", alsoType = "text/html", answer = """
					{"type": "object", "additionalProperties": false, "required": ["name", "links"], "properties": {
					"name": {"type": "string"},
					"links": {"type": "object", "additionalProperties": {"type": "string"}}}}""")
	@GetMapping("/_twindesk")
	ResponseEntity<Object> landing(
			@RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable List<String> accept) {
		boolean html = LandingPage.prefersHtml((accept != null) ? accept : List.of());
		return ResponseEntity.ok().headers(this.page.headers(html)).body(html ? this.page.html() : this.page.json());
	}

	/** Other paths of the page, which the documents name with it. */
	@Configuration(proxyBeanMethods = false)
	static class Aliases {

		@Bean
		RouterFunction<ServerResponse> landingAliases(LandingPage page) {
			return RouterFunctions.route(
					RequestPredicates.methods(HttpMethod.GET, HttpMethod.HEAD)
						.and(RequestPredicates.path("/").or(RequestPredicates.path("/_twindesk/"))),
					(request) -> landing(page, request));
		}

		private static ServerResponse landing(LandingPage page, ServerRequest request) {
			if (page.isOff()) {
				throw new ResponseStatusException(HttpStatus.NOT_FOUND);
			}
			boolean html = LandingPage.prefersHtml(request.headers().header(HttpHeaders.ACCEPT));
			return ServerResponse.ok()
				.headers((headers) -> headers.putAll(page.headers(html)))
				.body(html ? page.html() : page.json());
		}

	}

}
