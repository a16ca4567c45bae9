package io.twindesk.deskie;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

import io.twindesk.web.ResponseLayout;
import io.twindesk.web.WorkspaceRequest;

import org.springframework.stereotype.Component;

/**
 * Indents responses by four spaces in workspaces whose switch is set so. Every number and
 * text stays as it is.
 */
@Component
class DeskieLayout implements ResponseLayout {

	private static final String INDENT = "    ";

	@Override
	public byte[] apply(WorkspaceRequest request, String path, byte[] body) {
		if (body.length == 0 || !path.startsWith("/api") || path.startsWith("/api/v2")) {
			return body;
		}
		String option = request.workspace().settings().get(DeskieSwitches.LAYOUT.setting());
		request.findings().assumed(DeskieSwitches.LAYOUT.rule(), DeskieSwitches.RESPONSE, option);
		return option.equals("pretty") ? indented(body) : body;
	}

	/** Returns a JSON text with white space between its tokens. */
	static byte[] indented(byte[] json) {
		ByteArrayOutputStream out = new ByteArrayOutputStream(json.length * 2);
		int depth = 0;
		for (int i = 0; i < json.length; i++) {
			byte one = json[i];
			if (one == '"') {
				i = writeText(out, json, i);
				continue;
			}
			if (one == '}' || one == ']') {
				newLine(out, --depth, json[i - 1] != '{' && json[i - 1] != '[');
			}
			out.write(one);
			if (one == '{' || one == '[') {
				newLine(out, ++depth, json[i + 1] != '}' && json[i + 1] != ']');
			}
			else if (one == ',') {
				newLine(out, depth, true);
			}
			else if (one == ':') {
				out.write(' ');
			}
		}
		return out.toByteArray();
	}

	/** Writes a string with its quotation marks and returns the index of the last one. */
	private static int writeText(ByteArrayOutputStream out, byte[] json, int begin) {
		int end = begin + 1;
		while (json[end] != '"') {
			end += (json[end] == '\\') ? 2 : 1;
		}
		out.write(json, begin, end - begin + 1);
		return end;
	}

	private static void newLine(ByteArrayOutputStream out, int depth, boolean wanted) {
		if (wanted) {
			out.write('\n');
			out.writeBytes(INDENT.repeat(depth).getBytes(StandardCharsets.US_ASCII));
		}
	}

}
