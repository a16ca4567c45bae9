package io.twindesk.access;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ApiKeyTests {

	@Test
	void aKeyHasAPrefix160RandomBitsAndAChecksum() {
		String key = ApiKey.random();
		assertThat(key).matches("twd_[0-9a-f]{40}[0-9a-f]{8}");
		CRC32 check = new CRC32();
		check.update(key.substring(0, 44).getBytes(StandardCharsets.US_ASCII));
		assertThat(key.substring(44)).isEqualTo("%08x".formatted(check.getValue()));
	}

	@Test
	void keysDiffer() {
		assertThat(ApiKey.random()).isNotEqualTo(ApiKey.random());
	}

	@Test
	void theStoredFormIsTheSha256OfTheKey() {
		assertThat(ApiKey.hash("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	}

}
