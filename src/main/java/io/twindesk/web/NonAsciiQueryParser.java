package io.twindesk.web;

import org.apache.tomcat.util.http.parser.HttpParser;

/**
 * Takes letters of any script in a query as they were typed, in UTF-8: curl sends them
 * so, and the vendors' servers read them. Whether they are UTF-8 is seen by who reads the
 * query.
 */
final class NonAsciiQueryParser extends HttpParser {

	NonAsciiQueryParser(String relaxedPathChars, String relaxedQueryChars) {
		super(relaxedPathChars, relaxedQueryChars);
	}

	/** Tomcat asks for each byte, and a byte above 127 is negative. */
	@Override
	public boolean isQueryRelaxed(int character) {
		return character < 0 || super.isQueryRelaxed(character);
	}

	/** A path is asked about, too, where the firewall refuses what is no ASCII. */
	@Override
	public boolean isNotRequestTargetRelaxed(int character) {
		return character >= 0 && super.isNotRequestTargetRelaxed(character);
	}

	/** The same query in letters that a URL may have. */
	static String encoded(String query) {
		StringBuilder encoded = new StringBuilder(query.length());
		for (char one : query.toCharArray()) {
			encoded.append((one < 128) ? String.valueOf(one) : "%%%02X".formatted((int) one));
		}
		return encoded.toString();
	}

}
