package io.twindesk.storage;

import io.twindesk.settings.InvalidSettingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StorageTests {

	@ParameterizedTest(name = "{0} is {1}")
	@CsvSource({ "jdbc:h2:mem:x, MEMORY", "jdbc:h2:file:./data/x, FILE", "jdbc:h2:./data/x, FILE",
			"jdbc:h2:tcp://db/x, FILE", "jdbc:postgresql://db/x, POSTGRESQL" })
	void theUrlDeterminesTheKindOfDatabase(String url, StorageKind storageKind) {
		assertThat(StorageKind.of(url)).isEqualTo(storageKind);
	}

	@Test
	void anUnsupportedDatabaseIsRejectedWithoutItsPassword() {
		assertThatExceptionOfType(InvalidSettingException.class)
			.isThrownBy(() -> StorageKind.of("jdbc:mysql://db/x?password=secret"))
			.withMessageContaining("jdbc:mysql")
			.withMessageNotContaining("secret");
	}

}
