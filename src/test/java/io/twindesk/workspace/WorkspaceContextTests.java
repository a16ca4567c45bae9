package io.twindesk.workspace;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class WorkspaceContextTests {

	private static final Workspace ACME = workspace(1, "acme");

	private static final Workspace OTHER = workspace(2, "other");

	private final WorkspaceContext current = new WorkspaceContext();

	@Test
	void outsideOfAScopeThereIsNoWorkspace() {
		assertThat(this.current.orNull()).isNull();
		assertThatIllegalStateException().isThrownBy(this.current::get);
	}

	@Test
	void closingAScopeRestoresThePreviousWorkspace() {
		try (WorkspaceContext.Scope scope = this.current.open(ACME)) {
			assertThat(this.current.get()).isEqualTo(ACME);
			try (WorkspaceContext.Scope inner = this.current.open(OTHER)) {
				assertThat(this.current.get()).isEqualTo(OTHER);
			}
			assertThat(this.current.get()).isEqualTo(ACME);
		}
		assertThat(this.current.orNull()).isNull();
	}

	@Test
	void aFunctionRunsInsideAndReturnsItsResult() {
		assertThat(this.current.call(ACME, () -> this.current.get().name())).isEqualTo("acme");
		assertThat(this.current.orNull()).isNull();
	}

	@Test
	void aFailingFunctionClosesTheScope() {
		assertThatIllegalStateException().isThrownBy(() -> this.current.call(ACME, () -> {
			throw new IllegalStateException("on purpose");
		})).withMessage("on purpose");
		assertThat(this.current.orNull()).isNull();
	}

	@Test
	void anotherThreadHasNoWorkspace() {
		try (WorkspaceContext.Scope scope = this.current.open(ACME)) {
			assertThat(CompletableFuture.supplyAsync(this.current::orNull).join()).isNull();
		}
	}

	private static Workspace workspace(long id, String name) {
		return new Workspace(id, name, new WorkspaceSettings(Map.of()), ClockSetting.REAL, false, false);
	}

}
