package io.twindesk.omnidesk;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

import io.twindesk.OneDatabaseServerTest;
import io.twindesk.RawResponse;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Randomly damaged bodies never cause a server error. */
@OneDatabaseServerTest
class OmnideskFuzzTests {

	private static final String PIECES = "{}[]\"'&=%+,:\\\r\n\u0000\u00e9\u00ff\uD83D 09-.aZ_/;";

	private final OmnideskFixture omnideskFixture;

	OmnideskFuzzTests(TestWorkspaces testWorkspaces) {
		this.omnideskFixture = OmnideskFixture.open(testWorkspaces).statistics();
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = { "LIST", "SETTINGS", "VIEWS" })
	void noDamageIsAServerError(Endpoint endpoint) {
		long seed = System.nanoTime();
		RandomGenerator random = new SplittableRandom(seed);
		List<String> types = List.of("application/json", "application/x-www-form-urlencoded",
				"multipart/form-data; boundary=" + Fields.BOUNDARY, "multipart/form-data", "");
		for (int i = 0; i < 40; i++) {
			String type = types.get(i % types.size());
			Fields fields = endpoint.fields().with("userID", "1").with("groups", "1");
			String body = switch (i % types.size()) {
				case 0, 3 -> fields.typedJson();
				case 2 -> fields.multipart();
				default -> fields.urlencoded();
			};
			String damaged = damaged(body, random);
			RawResponse response = this.omnideskFixture.send(endpoint, type, damaged);
			assertThat(response.status()).as("seed %s, %s: %s", seed, type, damaged).isIn(204, 400, 404, 409, 413, 415);
			if (response.status() != 204) {
				ErrorResponses.assertRejected(response, response.status());
			}
		}
	}

	private static String damaged(String body, RandomGenerator random) {
		StringBuilder damaged = new StringBuilder(body);
		for (int i = random.nextInt(1, 5); i > 0; i--) {
			int at = random.nextInt(damaged.length() + 1);
			char piece = PIECES.charAt(random.nextInt(PIECES.length()));
			switch (random.nextInt(4)) {
				case 0 -> damaged.insert(at, piece);
				case 1 -> damaged.setLength(at);
				case 2 -> damaged.delete(at, Math.min(damaged.length(), at + random.nextInt(1, 9)));
				default -> damaged.insert(at, damaged.substring(random.nextInt(at + 1), at));
			}
		}
		return damaged.toString();
	}

}
