package io.twindesk.connector;

import org.apache.tomcat.util.http.parser.HttpParser;

/**
 * Accepts bytes above 127 in a query: curl sends letters of other scripts without
 * encoding them, and the vendors' servers accept that. The readers of the query check
 * that the bytes are valid UTF-8.
 */
final class NonAsciiQueryParser extends HttpParser {

	NonAsciiQueryParser(String relaxedPathChars, String relaxedQueryChars) {
		super(relaxedPathChars, relaxedQueryChars);
	}

	/** Tomcat calls this for each byte; a byte above 127 is negative. */
	@Override
	public boolean isQueryRelaxed(int character) {
		return character < 0 || super.isQueryRelaxed(character);
	}

	/** Tomcat calls this for paths too; the firewall rejects non-ASCII paths. */
	@Override
	public boolean isNotRequestTargetRelaxed(int character) {
		return character >= 0 && super.isNotRequestTargetRelaxed(character);
	}

}
