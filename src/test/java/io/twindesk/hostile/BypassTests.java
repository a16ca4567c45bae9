package io.twindesk.hostile;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import io.twindesk.OneDatabaseServerTest;
import io.twindesk.TestWorkspaces;
import io.twindesk.access.Permission;
import io.twindesk.access.VendorOperation;
import io.twindesk.openapi.ApiDocument;
import io.twindesk.openapi.Documented;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Operations by those who may not call them, in every way there is: the vendors' by keys
 * that are wrong or may less, the control API's by pages elsewhere.
 */
@Tag("long")
@OneDatabaseServerTest
class BypassTests {

	/** What everybody may know. */
	private static final Set<String> OPEN = Set.of("control.server.health", "control.server.ready");

	private final AttackFixture attackFixture;

	private final List<ApiDocument> documents;

	private final RequestMappingHandlerMapping routes;

	BypassTests(TestWorkspaces testWorkspaces,
			@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
		this.attackFixture = AttackFixture.open(testWorkspaces);
		this.documents = Documented.at(this.attackFixture.port());
		this.routes = routes;
	}

	@Test
	void noDetourLeadsPastAPermission() throws IOException {
		Matrix matrix = new Matrix(this.attackFixture, this.documents);
		matrix.run(operations());
		System.out.println(matrix);
		assertThat(matrix.found()).isEmpty();
		assertThat(matrix.cells()).isGreaterThanOrEqualTo(5000);
	}

	/** Else the matrix would prove nothing. */
	@Test
	void aRuleThatIsOpenIsFound() throws IOException {
		String canary = this.attackFixture.canary();
		for (String path : List.of("/api/users/{id}.JSON", "/api/users/{id}")) {
			Matrix matrix = new Matrix(this.attackFixture, this.documents);
			try (PlantedRoute route = PlantedRoute.get(this.routes, path, new Open(canary))) {
				matrix.run(operations().stream()
					.filter((example) -> example.call().name().equals("deskie.users.view"))
					.toList());
			}
			assertThat(matrix.found()).isNotEmpty().allMatch((result) -> result.contains("200 with data"));
		}
	}

	/** Each with one type of body. */
	private List<Example> operations() {
		return this.documents.stream()
			.flatMap((document) -> document.operations()
				.map((call) -> new Example(document, call, call.json().has("requestBody") ? Media.JSON : Media.NONE)))
			.filter((example) -> !OPEN.contains(example.call().name()))
			.toList();
	}

	/** Asks for less than what it tells is worth. */
	static final class Open {

		private final String data;

		Open(String data) {
			this.data = data;
		}

		@VendorOperation(value = "deskie.planted.open", permission = Permission.API_RESERVE_USER)
		@ResponseBody
		public String answer() {
			return "{\"name\": \"" + this.data + "\"}";
		}

	}

}
