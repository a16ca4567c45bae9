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
 * Requests of unauthorised callers in all variants: to the vendors' operations with
 * invalid keys or keys with fewer permissions, to the control API from other origins.
 */
@Tag("long")
@OneDatabaseServerTest
class BypassTests {

	/** Operations without access control. */
	private static final Set<String> PUBLIC_OPERATIONS = Set.of("control.server.health", "control.server.ready");

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
	void noVariantBypassesAPermission() throws IOException {
		Matrix matrix = new Matrix(this.attackFixture, this.documents);
		matrix.run(operations());
		System.out.println(matrix);
		assertThat(matrix.bypasses()).isEmpty();
		assertThat(matrix.cells()).isGreaterThanOrEqualTo(5000);
	}

	/** Verifies the matrix itself, without which its result would prove nothing. */
	@Test
	void aMissingPermissionCheckIsDetected() throws IOException {
		String canary = this.attackFixture.canary();
		for (String path : List.of("/api/users/{id}.JSON", "/api/users/{id}")) {
			Matrix matrix = new Matrix(this.attackFixture, this.documents);
			try (PlantedRoute route = PlantedRoute.get(this.routes, path, new LeakingHandler(canary))) {
				matrix.run(operations().stream()
					.filter((example) -> example.call().name().equals("deskie.users.view"))
					.toList());
			}
			assertThat(matrix.bypasses()).isNotEmpty().allMatch((result) -> result.contains("200 with data"));
		}
	}

	/** Returns each operation with one type of body. */
	private List<Example> operations() {
		return this.documents.stream()
			.flatMap((document) -> document.operations()
				.map((call) -> new Example(document, call, call.json().has("requestBody") ? Media.JSON : Media.NONE)))
			.filter((example) -> !PUBLIC_OPERATIONS.contains(example.call().name()))
			.toList();
	}

	/** A handler that requires a lower permission than its data. */
	static final class LeakingHandler {

		private final String data;

		LeakingHandler(String data) {
			this.data = data;
		}

		@VendorOperation(value = "deskie.planted.open", permission = Permission.API_RESERVE_USER)
		@ResponseBody
		public String respond() {
			return "{\"name\": \"" + this.data + "\"}";
		}

	}

}
