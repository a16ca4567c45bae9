package io.twindesk.report;

import java.util.Locale;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** The formats of a report that are texts; the control API writes JSON itself. */
public enum ReportFormat {

	/** JSON. */
	JSON("application/json", (report) -> {
		throw new IllegalStateException("JSON is written from the object");
	}),

	/** One HTML file. */
	HTML("text/html", HtmlReport::of),

	/** Markdown for a comment on a change. */
	MARKDOWN("text/markdown", MarkdownReport::of),

	/** The XML of JUnit, which build servers read. */
	JUNIT("application/xml", JunitReport::of);

	private final String mediaType;

	private final Function<Report, String> writer;

	ReportFormat(String mediaType, Function<Report, String> writer) {
		this.mediaType = mediaType;
		this.writer = writer;
	}

	/** Returns the format of a name, null if there is none. */
	public static @Nullable ReportFormat of(String name) {
		for (ReportFormat format : values()) {
			if (format.text().equals(name)) {
				return format;
			}
		}
		return null;
	}

	/** Returns the name in a query. */
	public String text() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Returns the media type without a charset. */
	public String mediaType() {
		return this.mediaType;
	}

	/** Writes a report in a format other than JSON. */
	public String write(Report report) {
		return this.writer.apply(report);
	}

	/** Returns the Content-Security-Policy that an HTML report needs. */
	public static String htmlPolicy() {
		return HtmlStyle.POLICY + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
	}

}
