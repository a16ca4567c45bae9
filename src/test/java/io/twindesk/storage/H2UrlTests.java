package io.twindesk.storage;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class H2UrlTests {

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "jdbc:h2:file:/data/twindesk", "jdbc:h2:file:/data/twindesk;WRITE_DELAY=500",
			"jdbc:h2:file:/data/twindesk;write_delay=500;retention_time=45000",
			"jdbc:h2:file:/data/twindesk; WRITE_DELAY =500;WRITE_DELAY=1000",
			"jdbc:h2:file:/data/twindesk;DB_CLOSE_ON_EXIT=TRUE;LOCK_TIMEOUT=1", "jdbc:h2:file:/data/twindesk;" })
	void everyUrlGetsTheDurabilitySettings(String url) {
		List<String> parts = Arrays.asList(H2Url.durable(url).split(";"));
		assertThat(parts.get(0)).isEqualTo("jdbc:h2:file:/data/twindesk");
		assertThat(parts.subList(1, parts.size())).containsExactlyInAnyOrder("WRITE_DELAY=0", "RETENTION_TIME=0",
				"DB_CLOSE_ON_EXIT=FALSE", "LOCK_TIMEOUT=2000", "QUERY_CACHE_SIZE=48", "TRACE_LEVEL_FILE=0");
	}

	@Test
	void theQueryCacheSizeOfTheUrlIsRetained() {
		assertThat(H2Url.durable("jdbc:h2:mem:x;QUERY_CACHE_SIZE=8")).contains(";QUERY_CACHE_SIZE=8")
			.doesNotContain("QUERY_CACHE_SIZE=48");
	}

	@Test
	void otherSettingsAreNotChanged() {
		assertThat(H2Url.durable("jdbc:h2:mem:x;DB_CLOSE_DELAY=-1;INIT=set a=b")).startsWith("jdbc:h2:mem:x;")
			.contains(";DB_CLOSE_DELAY=-1", ";INIT=set a=b");
	}

}
