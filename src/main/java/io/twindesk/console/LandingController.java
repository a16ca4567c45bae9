package io.twindesk.console;

import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Serves the first page: to browsers the console, or links where the console is off; to
 * everything else the links as JSON.
 */
@RestController
class LandingController {

	private final LandingPage links;

	private final ConsolePage console;

	LandingController(LandingPage links, ConsolePage console) {
		this.links = links;
		this.console = console;
	}

	@GetMapping("/_twindesk")
	ResponseEntity<Object> landing(
			@RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable List<String> accept) {
		ResponseEntity.BodyBuilder response = ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT);
		if (!LandingPage.prefersHtml((accept != null) ? accept : List.of())) {
			return response.contentType(MediaType.APPLICATION_JSON).body(this.links.json());
		}
		return this.console.isOff() ? response.headers(Page.headers(LandingPage.POLICY)).body(this.links.html())
				: response.headers(Page.headers()).body(this.console.html());
	}

	/**
	 * Maps the other documented paths of the page. A RouterFunction would parse the
	 * Content-Type of every request to any path, and fail on a wildcard.
	 */
	@Component
	static class Aliases extends AbstractHandlerMapping {

		private static final Set<String> PATHS = Set.of("/", "/_twindesk/");

		private final @Nullable HandlerMethod handler;

		Aliases(LandingController controller, LandingPage page) throws NoSuchMethodException {
			this.handler = page.isOff() ? null
					: new HandlerMethod(controller, LandingController.class.getDeclaredMethod("landing", List.class));
			setOrder(1);
		}

		@Override
		protected @Nullable Object getHandlerInternal(HttpServletRequest request) {
			boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
			String path = ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication().value();
			return (read && PATHS.contains(path)) ? this.handler : null;
		}

	}

}
