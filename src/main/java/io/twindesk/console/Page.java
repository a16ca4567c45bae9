package io.twindesk.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** The HTML files of this package and their headers. */
final class Page {

	/** Allows only files of this server and requests to it. */
	private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
			+ "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

	private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

	private Page() {
	}

	/** Reads a file of this package. */
	static String read(String file) {
		try {
			return new ClassPathResource(file, Page.class).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Returns the headers of a page with scripts and styles of this server. */
	static HttpHeaders headers() {
		return headers(POLICY);
	}

	/** Returns the headers of a page with another Content-Security-Policy. */
	static HttpHeaders headers(String policy) {
		HttpHeaders headers = new HttpHeaders();
		headers.setContentType(HTML);
		headers.set("Content-Security-Policy", policy);
		headers.set("Cross-Origin-Opener-Policy", "same-origin");
		headers.set("Referrer-Policy", "no-referrer");
		return headers;
	}

}
