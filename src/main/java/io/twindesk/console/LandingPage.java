package io.twindesk.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.twindesk.control.ControlProperties;
import io.twindesk.control.ControlProperties.Access;
import io.twindesk.demo.DemoProperties;

import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * A short page with links to the server's other pages. It contains no data, so every
 * client may read it.
 */
@Component
class LandingPage {

	/** Allows only the text and its links. */
	static final String POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

	private final boolean off;

	private final Map<String, String> links = new LinkedHashMap<>();

	LandingPage(ControlProperties properties, DemoProperties demo) {
		this.off = properties.access(demo.demo()) == Access.OFF;
		this.links.put("health", "/_twindesk/health");
		this.links.put("ready", "/_twindesk/ready");
		this.links.put("control", "/_twindesk/openapi.json");
		this.links.put("deskie", "/_twindesk/openapi/deskie.json");
		this.links.put("omnidesk", "/_twindesk/openapi/omnidesk.json");
		if (properties.docs(demo.demo())) {
			this.links.put("docs", "/_twindesk/docs");
		}
	}

	/** Whether the control API is off, so that there is no page at the root either. */
	boolean isOff() {
		return this.off;
	}

	Landing json() {
		return new Landing("Twindesk", this.links);
	}

	String html() {
		String items = this.links.entrySet()
			.stream()
			.map((link) -> "\t\t<li><a href=\"" + link.getValue() + "\">" + title(link.getKey()) + "</a></li>\n")
			.collect(Collectors.joining());
		return """
				<!doctype html>
				<html lang="en">
				<head>
					<meta charset="utf-8">
					<meta name="viewport" content="width=device-width, initial-scale=1">
					<title>Twindesk</title>
				</head>
				<body>
					<h1>Twindesk</h1>
					<p>A server that emulates the user APIs of Deskie (<code>/api/users.json</code>) and
					Omnidesk (<code>/api/v2/user</code>), for tests.</p>
					<ul>
				%s	</ul>
				</body>
				</html>
				""".formatted(items);
	}

	/** Whether a client prefers HTML, as browsers do; wildcards do not count. */
	static boolean prefersHtml(List<String> accept) {
		try {
			double html = 0;
			double json = 0;
			for (MediaType type : MediaType.parseMediaTypes(accept)) {
				if (!type.isWildcardType() && type.includes(MediaType.TEXT_HTML)) {
					html = Math.max(html, type.getQualityValue());
				}
				if (!type.isWildcardType() && type.includes(MediaType.APPLICATION_JSON)) {
					json = Math.max(json, type.getQualityValue());
				}
			}
			return html > 0 && html >= json;
		}
		catch (InvalidMediaTypeException ex) {
			return false;
		}
	}

	private static String title(String link) {
		return switch (link) {
			case "health" -> "Health";
			case "ready" -> "Readiness";
			case "control" -> "OpenAPI document of the control API";
			case "docs" -> "Documents, with a page to try them on";
			default -> "OpenAPI document of " + Character.toUpperCase(link.charAt(0)) + link.substring(1);
		};
	}

	/**
	 * The page for programs.
	 *
	 * @param links paths of this server
	 */
	record Landing(String name, Map<String, String> links) {
	}

}
