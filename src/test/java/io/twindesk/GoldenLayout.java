package io.twindesk;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The layout of golden files: a line for each member and element, indented by tabs, and
 * one line for an array of scalars. Tokens stay as they are spelled.
 */
final class GoldenLayout {

	private static final Pattern TOKEN = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|[{}\\[\\],:]|[^{}\\[\\],:\"\\s]+");

	private final List<String> tokens;

	private final StringBuilder text = new StringBuilder();

	private int depth;

	private int next;

	private GoldenLayout(List<String> tokens) {
		this.tokens = tokens;
	}

	/** Lays out a JSON document. */
	static String of(String json) {
		GoldenLayout layout = new GoldenLayout(TOKEN.matcher(json).results().map(MatchResult::group).toList());
		layout.value();
		return layout.text.append('\n').toString();
	}

	private void value() {
		String token = this.tokens.get(this.next++);
		this.text.append(token);
		if (token.equals("{") || token.equals("[")) {
			boolean inline = isInline();
			this.depth++;
			while (!isEnd()) {
				separate(inline);
				value();
				if (this.tokens.get(this.next).equals(":")) {
					this.next++;
					this.text.append(": ");
					value();
				}
				if (this.tokens.get(this.next).equals(",")) {
					this.next++;
					this.text.append(inline ? ", " : ",");
				}
			}
			this.depth--;
			separate(inline);
			this.text.append(this.tokens.get(this.next++));
		}
	}

	/** Checks whether what begins here is empty or an array of scalars. */
	private boolean isInline() {
		if (isEnd()) {
			return true;
		}
		return this.tokens.subList(this.next, this.tokens.size())
			.stream()
			.filter((token) -> "{}[]:".contains(token))
			.findFirst()
			.filter("]"::equals)
			.isPresent();
	}

	private boolean isEnd() {
		return "}]".contains(this.tokens.get(this.next));
	}

	private void separate(boolean inline) {
		if (!inline) {
			this.text.append('\n').append("\t".repeat(this.depth));
		}
	}

}
