package io.twindesk.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

import org.springframework.core.io.ClassPathResource;
import org.springframework.util.StreamUtils;

/** The style sheet of HTML reports, and the policy that permits it alone. */
final class HtmlStyle {

	static final String CSS = css();

	/** The policy of a report, in the file itself, too. */
	static final String POLICY = "default-src 'none'; style-src 'sha256-" + hash() + "'";

	private HtmlStyle() {
	}

	private static String css() {
		try (InputStream css = new ClassPathResource("report.css", HtmlStyle.class).getInputStream()) {
			return StreamUtils.copyToString(css, StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String hash() {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(CSS.getBytes(StandardCharsets.UTF_8));
			return Base64.getEncoder().encodeToString(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
