package io.twindesk.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks the links between the Markdown pages, including their anchors. */
class LinkTests {

	private static final Pattern LINK = Pattern.compile("\\[[^\\[\\]]*\\]\\(([^)\\s]+)\\)");

	private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```|`[^`\n]*`");

	static List<Path> pages() throws IOException {
		List<Path> pages = new ArrayList<>();
		for (Path folder : List.of(Path.of("docs"), Path.of(".github"))) {
			try (Stream<Path> files = Files.walk(folder)) {
				files.filter(LinkTests::isPage).forEach(pages::add);
			}
		}
		try (Stream<Path> files = Files.list(Path.of("."))) {
			files.filter(LinkTests::isPage).map(Path::normalize).forEach(pages::add);
		}
		return pages;
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("pages")
	void everyRelativeLinkHasATarget(Path page) throws IOException {
		for (String link : links(page)) {
			if (link.matches("[a-z]+:.*")) {
				continue;
			}
			String[] parts = link.split("#", 2);
			Path folder = (page.getParent() != null) ? page.getParent() : Path.of("");
			Path target = parts[0].isEmpty() ? page : folder.resolve(parts[0]).normalize();
			assertThat(target).as("%s in %s", link, page).exists();
			if (parts.length == 2) {
				assertThat(anchors(target)).as("%s in %s", link, page).contains(parts[1]);
			}
		}
	}

	@Test
	void theIndexLinksEveryPage() throws IOException {
		Path index = Path.of("docs/README.md");
		Set<Path> linked = links(index).stream()
			.map((link) -> index.resolveSibling(link).normalize())
			.collect(Collectors.toSet());
		assertThat(linked)
			.containsAll(pages().stream().filter((page) -> page.startsWith("docs") && !page.equals(index)).toList());
	}

	private static boolean isPage(Path file) {
		return file.toString().endsWith(".md");
	}

	private static List<String> links(Path page) throws IOException {
		return LINK.matcher(CODE.matcher(Files.readString(page)).replaceAll("code"))
			.results()
			.map((link) -> link.group(1))
			.toList();
	}

	/** The anchors that GitHub gives to headings. */
	private static Set<String> anchors(Path page) throws IOException {
		return Files.readString(page)
			.lines()
			.filter((line) -> line.startsWith("#"))
			.map((line) -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
			.map((heading) -> heading.replaceAll("[^\\p{L}\\p{N}_ -]", "").replace(' ', '-'))
			.collect(Collectors.toSet());
	}

}
