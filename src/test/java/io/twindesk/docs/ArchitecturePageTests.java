package io.twindesk.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.core.annotation.OrderUtils;
import org.springframework.modulith.ApplicationModule;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares the drawings and the table of the page on architecture with the code. */
class ArchitecturePageTests {

	private static final Path SOURCES = Path.of("src/main/java");

	private static final Document PAGE = Document.read("docs/contributing/architecture.md");

	private static final List<String> DRAWINGS = PAGE.blocks("mermaid");

	@Test
	void theArrowsBetweenPackagesAreTheirAllowedDependencies() throws Exception {
		Map<String, Set<String>> allowed = new TreeMap<>();
		for (String name : packages()) {
			ApplicationModule module = Class.forName("io.twindesk." + name + ".package-info")
				.getAnnotation(ApplicationModule.class);
			allowed.put(name, new TreeSet<>(List.of(module.allowedDependencies())));
		}
		allowed.values().removeIf(Set::isEmpty);
		Map<String, Set<String>> drawn = new TreeMap<>();
		for (String line : DRAWINGS) {
			String[] arrow = line.strip().split(" --> ");
			if (arrow.length == 2 && arrow[0].matches("[a-z]+")) {
				drawn.put(arrow[0], new TreeSet<>(List.of(arrow[1].split(" & "))));
			}
		}
		assertThat(drawn).isEqualTo(allowed);
	}

	@Test
	void theTableListsEveryPackage() throws IOException {
		assertThat(PAGE.rows("`[a-z]+`").stream().map((cells) -> cells.get(0).replace("`", "")))
			.containsExactlyInAnyOrderElementsOf(packages());
	}

	@Test
	void everyClassOfThePageExists() throws IOException {
		try (Stream<Path> files = Files.walk(SOURCES)) {
			Set<String> names = files.map((file) -> file.getFileName().toString().replaceFirst("\\.java$", ""))
				.collect(Collectors.toSet());
			names.addAll(Set.of("WorkspaceReset", "TenantId"));
			assertThat(classes(String.join("\n", PAGE.lines()), "[`@]([A-Z][A-Za-z]+)[.`]")).isNotEmpty()
				.allSatisfy((name) -> assertThat(names).contains(name));
			assertThat(classes(String.join("\n", DRAWINGS), "\\b([A-Z][a-z]+[A-Z][A-Za-z]+)\\b")).isNotEmpty()
				.allSatisfy((name) -> assertThat(names).contains(name));
		}
	}

	@Test
	void theFiltersAreDrawnInTheirOrder() throws Exception {
		String chain = DRAWINGS.stream()
			.filter((line) -> line.contains("ExchangeRecordingFilter -->"))
			.findFirst()
			.orElseThrow();
		List<Integer> orders = new ArrayList<>();
		for (String filter : chain.strip().split(" --> ")) {
			orders.add(OrderUtils.getOrder(Class.forName("io.twindesk.web." + filter)));
		}
		assertThat(orders).hasSizeGreaterThan(3).doesNotContainNull().isSorted();
	}

	private static List<String> packages() throws IOException {
		try (Stream<Path> folders = Files.list(SOURCES.resolve("io/twindesk"))) {
			return folders.filter(Files::isDirectory)
				.map((folder) -> Objects.toString(folder.getFileName()))
				.sorted()
				.toList();
		}
	}

	private static List<String> classes(String text, String pattern) {
		return Pattern.compile(pattern).matcher(text).results().map((match) -> match.group(1)).distinct().toList();
	}

}
