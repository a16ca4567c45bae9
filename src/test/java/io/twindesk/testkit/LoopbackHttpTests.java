package io.twindesk.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class LoopbackHttpTests {

	@Test
	void aResponseHasAStatusAndABody() throws Exception {
		LoopbackHttp.Response response = read("HTTP/1.1 201 Created\r\nContent-Length: 3\r\n\r\n\u00e9!");
		assertThat(response).isEqualTo(new LoopbackHttp.Response(201, "\u00e9!"));
		assertThat(read("HTTP/1.1 204 \r\n\r\n")).isEqualTo(new LoopbackHttp.Response(204, ""));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "HTTP/1.1 200", "SSH-2.0\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nshort" })
	void anIncompleteResponseIsAnError(String text) {
		assertThatIOException().isThrownBy(() -> read(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://localhost:8080", "https://127.0.0.1:8443", "http://127.0.0.10:80" })
	void otherServersAreNotReachedByThisClient(String server) {
		assertThat(LoopbackHttp.isLoopback(server)).isFalse();
	}

	private static LoopbackHttp.Response read(String text) throws IOException {
		return LoopbackHttp.Response.read(text.getBytes(StandardCharsets.UTF_8));
	}

}
