package io.twindesk.report;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Writes the parts of HTML that several sections of a report have. */
final class HtmlParts {

	private static final Pattern CODE = Pattern.compile("`([^`]+)`");

	private static final String NO_ROUTE = "no operation";

	private HtmlParts() {
	}

	static String tags(List<String> items) {
		return items.stream()
			.map((item) -> "<li class=\"mono\">" + item + "</li>")
			.collect(Collectors.joining("", "<ul class=\"tags\">", "</ul>"));
	}

	static String section(String id, String title, String lead, String content) {
		return """
				<section id="%1$s" aria-labelledby="%1$s-title">
				<h2 id="%1$s-title">%2$s</h2>
				<p class="soft">%3$s</p>
				%4$s</section>
				""".formatted(id, title, lead, content);
	}

	static String table(String label, List<String> titles, String rows) {
		String head = titles.stream()
			.map((title) -> "<th scope=\"col\">" + title + "</th>")
			.collect(Collectors.joining());
		return """
				<div class="scroll" role="region" tabindex="0" aria-label="%s"><table>
				<thead><tr>%s</tr></thead>
				<tbody>
				%s</tbody></table></div>
				""".formatted(label, head, rows);
	}

	/** Returns a table row whose first cell may be a header. */
	static String row(String first, String... cells) {
		StringBuilder row = new StringBuilder("<tr>");
		for (int i = 0; i < cells.length; i++) {
			String tag = (i == 0) ? first : "td";
			row.append('<').append(tag).append('>').append(cells[i]);
			row.append("</").append(tag.split(" ")[0]).append('>');
		}
		return row.append("</tr>\n").toString();
	}

	static String operation(@Nullable String name) {
		return ReportText.markup(Objects.requireNonNullElse(name, NO_ROUTE));
	}

	static String code(String text) {
		return "<code>" + ReportText.markup(text) + "</code>";
	}

	/** Writes the sentence of a rule, in which backticks enclose code. */
	static String sentence(String markdown) {
		return CODE.matcher(ReportText.markup(markdown)).replaceAll("<code>$1</code>");
	}

}
