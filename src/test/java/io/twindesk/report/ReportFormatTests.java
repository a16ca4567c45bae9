package io.twindesk.report;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

import io.twindesk.verdict.FindingKind;
import io.twindesk.verdict.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import static org.assertj.core.api.Assertions.assertThat;

/** The formats of a report, also with values of a hostile client. */
class ReportFormatTests {

	private static final Path FOLDER = Path.of("src/test/resources/io/twindesk/report");

	private static final String HOSTILE = "<script>alert('1')</script>\"'&`|\n\u0000\u202e]]>--";

	private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)((?:\\s+[a-zA-Z:-]+=\"[^\"<>]*\")*)\\s*(/?)>");

	private static final Set<String> VOID = Set.of("meta", "!doctype");

	/** With {@code -Dgolden.write=true} the files are written instead. */
	@ParameterizedTest
	@EnumSource(names = { "HTML", "MARKDOWN", "JUNIT" })
	void aReportIsWrittenAsInItsFile(ReportFormat format) throws Exception {
		Path file = FOLDER.resolve("customers." + format.text());
		String text = format.write(report("customers", "2026-01"));
		if (Boolean.getBoolean("golden.write")) {
			Files.createDirectories(FOLDER);
			Files.writeString(file, text);
		}
		assertThat(text).isEqualTo(Files.readString(file));
	}

	@Test
	void htmlContainsNoTagAndNoAttributeOfAClient() {
		String html = ReportFormat.HTML.write(report(HOSTILE, HOSTILE));
		assertThat(html).doesNotContain("<script", "alert('1')", "\u0000", "\u202e")
			.contains("&lt;script&gt;alert(&#39;1&#39;)");
		assertThat(tagsOf(html)).isEmpty();
	}

	@Test
	void htmlLoadsNothingAndRunsNothing() {
		String html = ReportFormat.HTML.write(report("customers", "http://evil.test/x.png"));
		assertThat(html.replace("http://evil.test/x.png", ""))
			.doesNotContainPattern("(?i)src=|https?:|@import|url\\(|<script|<link|<img|<iframe|\\son[a-z]+=|\\sstyle=");
	}

	@Test
	void thePolicyOfHtmlPermitsItsStyleSheetOnly() throws Exception {
		String html = ReportFormat.HTML.write(report("customers", "1"));
		Matcher style = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL).matcher(html);
		assertThat(style.find()).isTrue();
		String hash = Base64.getEncoder()
			.encodeToString(
					MessageDigest.getInstance("SHA-256").digest(style.group(1).getBytes(StandardCharsets.UTF_8)));
		String policy = "default-src 'none'; style-src 'sha256-" + hash + "'";
		assertThat(html).contains("content=\"" + policy + "\"");
		assertThat(ReportFormat.htmlPolicy()).startsWith(policy);
		assertThat(style.find()).isFalse();
	}

	@Test
	void htmlHasHeadingsInOrderAndHeadersInTables() {
		String html = ReportFormat.HTML.write(report("customers", "1"));
		int last = 0;
		for (int level : Pattern.compile("<h([1-6])")
			.matcher(html)
			.results()
			.mapToInt((heading) -> Integer.parseInt(heading.group(1)))
			.toArray()) {
			assertThat(level).isLessThanOrEqualTo(last + 1);
			last = level;
		}
		assertThat(html.split("<table[ >]")).hasSizeGreaterThan(3);
		assertThat(html.split("<table[^>]*>\n<thead><tr><th scope=\"col\">")).hasSameSizeAs(html.split("<table[ >]"));
	}

	@Test
	void everyIdOfHtmlExistsOnceAndEveryLinkHasATarget() {
		String html = ReportFormat.HTML.write(report("customers", "1"));
		List<String> ids = Pattern.compile(" id=\"([^\"]+)\"")
			.matcher(html)
			.results()
			.map((id) -> id.group(1))
			.toList();
		assertThat(ids).doesNotHaveDuplicates();
		assertThat(Pattern.compile("(?:href=\"#|aria-labelledby=\")([^\"]+)\"").matcher(html).results())
			.allSatisfy((link) -> assertThat(ids).contains(link.group(1)));
	}

	@Test
	void junitXmlIsValidAndCountsItsTests() throws Exception {
		for (String value : List.of("1", HOSTILE)) {
			Element root = parse(ReportFormat.JUNIT.write(report(value, value))).getDocumentElement();
			assertThat(root.getTagName()).isEqualTo("testsuites");
			assertCounts(root);
			NodeList suites = root.getElementsByTagName("testsuite");
			assertThat(suites.getLength()).isEqualTo(5);
			for (int i = 0; i < suites.getLength(); i++) {
				assertCounts((Element) suites.item(i));
			}
		}
	}

	@Test
	void aFindingIsAFailureAndAnUnmetSituationASkippedTest() throws Exception {
		Document document = parse(ReportFormat.JUNIT.write(report("customers", "500")));
		assertThat(texts(document, "failure", "type")).containsExactly("tolerated", "unread", "broken", "tolerated");
		assertThat(texts(document, "skipped", "message")).containsExactly("The client did not call the operation",
				"Not met: A list was empty.");
	}

	@Test
	void markdownEscapesWhatAClientHasSent() {
		String markdown = ReportFormat.MARKDOWN.write(report(HOSTILE, HOSTILE));
		assertThat(markdown).doesNotContain("\u0000", "\u202e");
		assertThat(markdown.lines().filter((line) -> line.contains("<script>")))
			.allSatisfy((line) -> assertThat(line).containsPattern("``<script>.*``"));
		assertThat(markdown.lines().filter((line) -> line.startsWith("| broken"))).allSatisfy(
				(line) -> assertThat(line.replace("\\|", "").chars().filter((one) -> one == '|').count()).isEqualTo(6));
	}

	@Test
	void markdownIsShort() {
		assertThat(ReportFormat.MARKDOWN.write(report("customers", "1")).lines().count()).isLessThan(50);
	}

	/** A report with a finding of each kind in which each text is from a client. */
	private static Report report(String name, String value) {
		Map<Outcome, Long> outcomes = new EnumMap<>(
				Map.of(Outcome.CLEAN, 1200L, Outcome.TOLERATED, 34L, Outcome.BROKEN, 5L));
		List<Report.Operation> operations = List.of(
				new Report.Operation("deskie.users.list", "deskie", 1230, Map.of("200", 1230L), Map.of(),
						List.of("limit", value), List.of("page")),
				new Report.Operation("deskie.users.delete", "deskie", 0, Map.of(), Map.of(), List.of(), List.of()),
				new Report.Operation(null, null, 9, Map.of("none", 9L), Map.of("not_found", 9L), List.of(), List.of()));
		List<Report.SituationResult> situations = List.of(
				new Report.SituationResult("deskie.not-found", "deskie", "A user did not exist.", true, false, 3),
				new Report.SituationResult("deskie.list.empty", "deskie", "A list was empty.", true, false, 0),
				new Report.SituationResult("deskie.rate-limit.hurried", "deskie", "The client did not wait.", false,
						true, 1),
				new Report.SituationResult("deskie.retry.doubled", "deskie", "A create was repeated.", false, false,
						0));
		return new Report(name, CallFixture.START, CallFixture.START.plusSeconds(90), 1239,
				List.of(new Report.Client(value, 1238), new Report.Client(null, 1)), Outcome.BROKEN, outcomes,
				operations, situations, findings(value), List.of(new Report.Assumption("deskie.list.empty",
						"switch.deskie.list.empty", "object", 4, "An empty list has no `users`.", List.of("array"))));
	}

	private static List<Report.FindingSummary> findings(String value) {
		Report.Example example = new Report.Example(value, value, "GET /api/users.json?limit=" + value, value);
		Report.Example without = new Report.Example("body", null, "GET /api/users.json", null);
		return List.of(
				new Report.FindingSummary("deskie.unknown-route", FindingKind.BROKEN, null, 5,
						"A path below `/api` that does not exist is 404.", "assumed", List.of(example)),
				new Report.FindingSummary("deskie.list.limit.max", FindingKind.TOLERATED, "deskie.users.list", 30,
						"The users of a page, at most 100.", "documented",
						List.of(example, without, example, without, example)),
				new Report.FindingSummary("deskie.list.unknown-parameter", FindingKind.UNREAD, "deskie.users.list", 4,
						"Unknown parameters are ignored.", "observed", List.of(example)));
	}

	private static Document parse(String xml) throws Exception {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
		return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
	}

	private static void assertCounts(Element element) {
		assertThat(element.getAttribute("tests")).isEqualTo(count(element, "testcase")).isNotEqualTo("0");
		assertThat(element.getAttribute("failures")).isEqualTo(count(element, "failure"));
		assertThat(element.getAttribute("skipped")).isEqualTo(count(element, "skipped"));
	}

	private static String count(Element element, String name) {
		return String.valueOf(element.getElementsByTagName(name).getLength());
	}

	private static List<String> texts(Document document, String name, String attribute) {
		NodeList elements = document.getElementsByTagName(name);
		return IntStream.range(0, elements.getLength())
			.mapToObj((i) -> ((Element) elements.item(i)).getAttribute(attribute))
			.toList();
	}

	/** Returns the tags that are not closed, or not opened, in their order. */
	private static Deque<String> tagsOf(String html) {
		Deque<String> open = new ArrayDeque<>();
		String content = html.replaceFirst("<!doctype html>", "");
		assertThat(content.replaceAll(TAG.pattern(), "")).as("what is no tag").doesNotContain("<").isNotEmpty();
		TAG.matcher(content).results().forEach((tag) -> {
			boolean empty = !tag.group(4).isEmpty() || VOID.contains(tag.group(2));
			if (!tag.group(1).isEmpty()) {
				assertThat(open.pop()).isEqualTo(tag.group(2));
			}
			else if (!empty) {
				open.push(tag.group(2));
			}
		});
		return open;
	}

}
