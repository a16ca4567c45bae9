package io.twindesk.control;

import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Serves the landing page: HTML to browsers, JSON to everything else. */
@RestController
class LandingController {

	private final LandingPage page;

	LandingController(LandingPage page) {
		this.page = page;
	}

	@GetMapping("/_twindesk")
	ResponseEntity<Object> landing(
			@RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable List<String> accept) {
		boolean html = LandingPage.prefersHtml((accept != null) ? accept : List.of());
		return ResponseEntity.ok().headers(this.page.headers(html)).body(html ? this.page.html() : this.page.json());
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
