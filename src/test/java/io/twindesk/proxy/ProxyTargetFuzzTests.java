package io.twindesk.proxy;

import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

import com.code_intelligence.jazzer.junit.FuzzTest;

import static org.assertj.core.api.Assertions.assertThat;

class ProxyTargetFuzzTests {

	private static final Predicate<String> SERVED = (host) -> host.endsWith(".omnidesk.ru");

	@FuzzTest
	void anyTargetIsServedHereOrRejected(byte[] bytes) {
		String target = new String(bytes, StandardCharsets.ISO_8859_1);
		for (String method : new String[] { "CONNECT", "GET" }) {
			try {
				ProxyTarget accepted = ProxyTarget.of(method, target, SERVED);
				assertThat(accepted.host()).matches("[a-z0-9_-]{1,63}(\\.[a-z0-9_-]{1,63})*\\.omnidesk\\.ru");
				assertThat(target).matches("(?is)(https?://)?[^/?#@]*\\.omnidesk\\.ru(:443|:80)?([/?#].*)?");
				assertThat(accepted.path()).matches(method.equals("CONNECT") ? "" : "/[^\\x00- \\x7f]*");
			}
			catch (TargetRejectedException ex) {
				assertThat(ex.status()).isIn(400, 403);
				assertThat(ex.getMessage()).matches("[ -~]+");
			}
		}
	}

}
