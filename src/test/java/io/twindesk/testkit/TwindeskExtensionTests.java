package io.twindesk.testkit;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.twindesk.ServerTest;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.fail;

@ServerTest
class TwindeskExtensionTests {

	private final TwindeskServer server;

	TwindeskExtensionTests(TestWorkspaces testWorkspaces) {
		this.server = Kit.server(testWorkspaces);
	}

	@Test
	void eachKindOfTestHasItsOwnWorkspace() {
		Run run = Run.of(EveryKind.class, this.server);
		assertThat(run.failures()).isEmpty();
		assertThat(run.passed()).hasSize(14);
		assertThat(EveryKind.seen).hasSize(14).allSatisfy((workspace) -> assertThat(exists(workspace)).isFalse());
	}

	@Test
	void theAnnotationOfAMethodOverridesThatOfItsClass() {
		assertThat(Run.of(AnnotatedClass.class, this.server).failures()).isEmpty();
	}

	@Test
	void aBuilderHasPrecedenceOverAnAnnotation() {
		assertThat(Run.of(BuilderAndAnnotation.class, this.server).failures()).isEmpty();
	}

	@Test
	void aFailedTestReportsAndDeletesItsWorkspace() {
		Run run = Run.of(Failing.class, this.server);
		assertThat(run.failures()).singleElement().isInstanceOf(AssertionError.class);
		assertThat(run.reports()).singleElement().asString().startsWith("workspace fails-").contains(this.server.url());
		assertThat(exists(Failing.seen)).isFalse();
	}

	@Test
	void theWorkspaceOfAFailedTestCanBePreserved() {
		Run.of(Failing.class, this.server, "twindesk.testkit.keep-failed");
		assertThat(exists(Failing.seen)).isTrue();
	}

	@Test
	void aWorkspaceForAllTestsOfAClassIsRejected() {
		assertThat(Run.of(WorkspaceForAllTests.class, this.server).failures()).singleElement()
			.satisfies((failure) -> assertThat(failure).hasMessageContaining("belongs to one test"));
	}

	@Test
	void theServerIsAParameterOfTestsAndOfTheirClass() {
		Run run = Run.of(ServerAsParameter.class, this.server);
		assertThat(run.failures()).isEmpty();
		assertThat(run.passed()).hasSize(1);
	}

	@Test
	void aServerWithoutTlsHasNeitherAnAuthorityNorAProxy() {
		assertThatExceptionOfType(TwindeskException.class).isThrownBy(this.server::caFile)
			.withMessageContaining("Call tls() or proxy() of its builder");
		assertThatExceptionOfType(TwindeskException.class).isThrownBy(this.server::sslContext)
			.withMessageContaining("Call tls() or proxy() of its builder");
		assertThatExceptionOfType(TwindeskException.class).isThrownBy(this.server::proxyUrl)
			.withMessageContaining("Call proxy() of its builder");
	}

	@Test
	void aMissingSeedIsReported() {
		assertThat(Run.of(MissingSeed.class, this.server).failures()).singleElement()
			.satisfies((failure) -> assertThat(failure).hasMessageContaining("nowhere.json"));
	}

	@Test
	void anUnreachableServerIsReported() {
		TwindeskServer unreachable = TwindeskServer.builder().url("http://127.0.0.1:1").start();
		assertThatExceptionOfType(TwindeskException.class).isThrownBy(() -> unreachable.workspace().open())
			.withMessageContaining("http://127.0.0.1:1/")
			.withMessageContaining("Check that a server is running there.");
	}

	private boolean exists(String workspace) {
		return new ControlApi(this.server.url(), null, () -> "")
			.exchange("GET", "/_twindesk/workspaces/" + workspace, null)
			.status() == 200;
	}

	private static long number(TwindeskWorkspace workspace, String email) {
		return Kit.create(workspace, email).jsonPath().getLong("user.user_id");
	}

	@Twindesk
	static class EveryKind {

		static final Set<String> seen = ConcurrentHashMap.newKeySet();

		@BeforeEach
		void before(TwindeskWorkspace workspace) {
			assertThat(number(workspace, "first@acme.test")).isOne();
		}

		@AfterEach
		void after(TwindeskWorkspace workspace) {
			assertThat(number(workspace, "third@acme.test")).isEqualTo(3);
			seen.add(workspace.name());
		}

		@RepeatedTest(10)
		void repeated(TwindeskWorkspace workspace) {
			assertThat(number(workspace, "second@acme.test")).isEqualTo(2);
		}

		@ParameterizedTest
		@ValueSource(strings = { "jane@acme.test", "john@acme.test" })
		void parameterized(String email, TwindeskWorkspace workspace) {
			assertThat(number(workspace, email)).isEqualTo(2);
		}

		@Test
		void aTestNameThatIsTooLongForAWorkspaceIsShortened(TwindeskWorkspace workspace) {
			assertThat(number(workspace, "second@acme.test")).isEqualTo(2);
		}

		@Nested
		class Inner {

			@Test
			void nested(TwindeskWorkspace workspace) {
				assertThat(number(workspace, "second@acme.test")).isEqualTo(2);
			}

		}

	}

	@Twindesk(seed = "{\"nextUserId\": 20}", settings = "timeZone=UTC")
	static class AnnotatedClass {

		@Test
		void byTheClass(TwindeskWorkspace workspace) {
			assertThat(number(workspace, "jane@acme.test")).isEqualTo(20);
		}

		@Test
		@Twindesk(seed = "{\"nextUserId\": 30}")
		void byTheMethod(TwindeskWorkspace workspace) {
			assertThat(number(workspace, "jane@acme.test")).isEqualTo(30);
			assertThat(workspace.state()).contains("UTC");
		}

		@Nested
		@Twindesk(settings = { "timeZone=Asia/Tokyo", "rateLimitPerMinute = 60" })
		class Inner {

			@Test
			void byTheInnerClass(TwindeskWorkspace workspace) {
				assertThat(number(workspace, "jane@acme.test")).isEqualTo(20);
				assertThat(workspace.state()).contains("Asia/Tokyo", "60");
			}

		}

	}

	@Twindesk(settings = "timeZone=UTC")
	static class BuilderAndAnnotation {

		@RegisterExtension
		static final TwindeskExtension twindesk = TwindeskExtension.builder()
			.seed("{\"nextUserId\": 40}")
			.setting("rateLimitPerMinute", 60)
			.build();

		@Test
		void both(TwindeskWorkspace workspace) {
			assertThat(number(workspace, "jane@acme.test")).isEqualTo(40);
			assertThat(workspace.state()).contains("UTC", "60");
		}

	}

	@Twindesk
	static class Failing {

		static volatile String seen = "";

		@Test
		void fails(TwindeskWorkspace workspace) {
			seen = workspace.name();
			fail("on purpose");
		}

	}

	@Twindesk
	static class WorkspaceForAllTests {

		@BeforeAll
		static void all(TwindeskWorkspace workspace) {
		}

		@Test
		void nothing() {
		}

	}

	@Twindesk
	static class ServerAsParameter {

		@BeforeAll
		static void all(TwindeskServer server) {
			assertThat(server.url()).startsWith("http://");
		}

		@Test
		void one(TwindeskServer server, TwindeskWorkspace workspace) {
			assertThat(workspace.deskie().url()).startsWith(server.url());
		}

	}

	@Twindesk(seed = "nowhere.json")
	static class MissingSeed {

		@Test
		void nothing(TwindeskWorkspace workspace) {
		}

	}

}
