package io.twindesk.docs;

import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.twindesk.OneDatabaseServerTest;
import io.twindesk.workspace.Setting;
import io.twindesk.workspace.SettingsRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares the tables of the page on configuration with the settings of the code. */
@OneDatabaseServerTest
class ConfigurationPageTests {

	private static final Document PAGE = Document.read("docs/reference/configuration.md");

	private static final String TEST_KIT = "twindesk.testkit.";

	@Test
	void listsEverySettingOfTheServerWithItsDefault() throws Exception {
		Map<String, Optional<String>> settings = settings();
		Map<String, String> rows = new TreeMap<>();
		PAGE.rows("`twindesk\\..*`")
			.stream()
			.filter((cells) -> cells.size() == 3)
			.forEach((cells) -> rows.put(cells.get(0).replace("`", ""), cells.get(1)));
		rows.keySet().removeIf((name) -> name.startsWith(TEST_KIT));
		assertThat(rows.keySet()).isEqualTo(settings.keySet());
		settings.forEach((name, value) -> value.filter((text) -> !text.isEmpty())
			.ifPresent((text) -> assertThat(rows.get(name)).as(name).isEqualTo(text)));
	}

	@Test
	void listsEverySettingOfAWorkspaceWithItsDefault(@Autowired SettingsRegistry settings) {
		Map<String, String> expected = new TreeMap<>();
		for (Setting<?> setting : settings.all()) {
			// this default depends on the database
			String initial = setting.name().equals("magicValues") ? "true with the in-memory database, else false"
					: String.valueOf(setting.initial());
			if (!setting.name().startsWith("switch.")) {
				expected.put(setting.name(), initial);
			}
		}
		Map<String, String> rows = new TreeMap<>();
		List<String> lines = PAGE.lines();
		int start = lines.indexOf("| workspace setting | default | meaning |") + 2;
		for (String line : lines.subList(start, start + lines.subList(start, lines.size()).indexOf(""))) {
			String[] cells = line.split(" *\\| *");
			rows.put(cells[1].replace("`", ""), cells[2]);
		}
		assertThat(rows).isEqualTo(expected);
	}

	@Test
	void listsEverySettingOfTheTestKit() throws Exception {
		TreeSet<String> read = new TreeSet<>();
		try (Stream<Path> sources = Files.walk(Path.of("src/main/java/io/twindesk/testkit"))) {
			for (Path source : sources.filter(Files::isRegularFile).toList()) {
				Pattern.compile("\"(twindesk\\.testkit\\.[a-z-]+)\"")
					.matcher(Files.readString(source))
					.results()
					.forEach((name) -> read.add(name.group(1)));
			}
		}
		assertThat(PAGE.rows("`twindesk\\.testkit\\..*`").stream().map((cells) -> cells.get(0).replace("`", "")))
			.containsExactlyInAnyOrderElementsOf(read);
	}

	/** The settings by name, each with its default if the record declares one. */
	private static Map<String, Optional<String>> settings() throws ClassNotFoundException {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
		Map<String, Optional<String>> settings = new TreeMap<>();
		for (var candidate : scanner.findCandidateComponents("io.twindesk")) {
			Class<?> type = Class.forName(candidate.getBeanClassName());
			String prefix = type.getAnnotation(ConfigurationProperties.class).value();
			RecordComponent[] components = type.getRecordComponents();
			Parameter[] parameters = type.getDeclaredConstructors()[0].getParameters();
			for (int i = 0; i < components.length; i++) {
				settings.put(prefix + "." + kebabCase(components[i].getName()), defaultOf(parameters[i]));
			}
		}
		return settings;
	}

	private static Optional<String> defaultOf(Parameter parameter) {
		return Stream.of(parameter.getAnnotation(DefaultValue.class))
			.filter(Objects::nonNull)
			.map((value) -> String.join(",", Arrays.asList(value.value())))
			.findFirst();
	}

	private static String kebabCase(String name) {
		return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
	}

}
