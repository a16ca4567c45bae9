package io.twindesk.pull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/** The language codes of Deskie's language_ids, by the settings of the server. */
final class DeskieLanguageCodes {

	private static final Pattern NAME = Pattern.compile("twindesk[.]deskie[.]languages[.\\[]([0-9]{1,9})]?");

	private DeskieLanguageCodes() {
	}

	/**
	 * Returns the codes.
	 * @param settings arguments of the command line that are settings of the server
	 */
	static Map<Integer, String> read(List<String> settings) {
		Map<Integer, String> codes = new TreeMap<>();
		try {
			for (PropertySource<?> source : new YamlPropertySourceLoader().load("defaults",
					new ClassPathResource("application.yaml"))) {
				for (String name : ((EnumerablePropertySource<?>) source).getPropertyNames()) {
					put(codes, name, String.valueOf(source.getProperty(name)));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		for (String setting : settings) {
			String[] parts = setting.substring("--".length()).split("=", 2);
			put(codes, parts[0], (parts.length > 1) ? parts[1] : "");
		}
		return codes;
	}

	private static void put(Map<Integer, String> codes, String name, String code) {
		Matcher matcher = NAME.matcher(name);
		if (matcher.matches()) {
			codes.put(Integer.valueOf(matcher.group(1)), code);
		}
	}

}
