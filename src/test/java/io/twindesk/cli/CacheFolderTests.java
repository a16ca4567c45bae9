package io.twindesk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CacheFolderTests {

	@ParameterizedTest(name = "{0}, {1}={2}")
	@CsvSource(textBlock = """
			Linux, XDG_CACHE_HOME, /var/cache/ann, /var/cache/ann/twindesk
			Linux, XDG_CACHE_HOME, cache, /home/ann/.cache/twindesk
			Linux, LANG, C, /home/ann/.cache/twindesk
			Mac OS X, LANG, C, /home/ann/Library/Caches/twindesk
			Mac OS X, XDG_CACHE_HOME, /var/cache/ann, /var/cache/ann/twindesk
			Windows 11, LOCALAPPDATA, /local, /local/twindesk
			Windows 11, XDG_CACHE_HOME, /var/cache/ann, /home/ann/AppData/Local/twindesk
			""")
	void eachSystemHasItsOwnCacheFolder(String system, String name, String value, String expected) {
		assertThat(CacheFolder.find(Map.of(name, value), system, "/home/ann")).hasToString(expected);
	}

	/** The kit may not depend on the server, so the rule is there a second time. */
	@Test
	void theTestKitHasTheSameRule() throws IOException {
		assertThat(rule("testkit")).isEqualTo(rule("cli"));
	}

	private static String rule(String folder) throws IOException {
		String source = Files.readString(Path.of("src/main/java/io/twindesk/" + folder + "/CacheFolder.java"));
		return source.substring(source.indexOf("final class CacheFolder"));
	}

}
