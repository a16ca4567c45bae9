package io.twindesk.workspace;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class CurrentWorkspaceTests {

	private static final Workspace ACME = workspace(1, "acme");

	private static final Workspace OTHER = workspace(2, "other");

	private final CurrentWorkspace current = new CurrentWorkspace();

	@Test
	void outsideThereIsNone() {
		assertThat(this.current.orNull()).isNull();
		assertThatIllegalStateException().isThrownBy(this.current::get);
	}

	@Test
	void aVisitEndsWhereItBegan() {
		try (CurrentWorkspace.Visit visit = this.current.enter(ACME)) {
			assertThat(this.current.get()).isEqualTo(ACME);
			try (CurrentWorkspace.Visit inner = this.current.enter(OTHER)) {
				assertThat(this.current.get()).isEqualTo(OTHER);
			}
			assertThat(this.current.get()).isEqualTo(ACME);
		}
		assertThat(this.current.orNull()).isNull();
	}

	@Test
	void workIsDoneInsideAndAnswered() {
		assertThat(this.current.in(ACME, () -> this.current.get().name())).isEqualTo("acme");
		assertThat(this.current.orNull()).isNull();
	}

	@Test
	void workThatFailsEndsTheVisitAsWell() {
		assertThatIllegalStateException().isThrownBy(() -> this.current.in(ACME, () -> {
			throw new IllegalStateException("on purpose");
		})).withMessage("on purpose");
		assertThat(this.current.orNull()).isNull();
	}

	@Test
	void anotherThreadIsOutside() {
		try (CurrentWorkspace.Visit visit = this.current.enter(ACME)) {
			assertThat(CompletableFuture.supplyAsync(this.current::orNull).join()).isNull();
		}
	}

	private static Workspace workspace(long id, String name) {
		return new Workspace(id, name, new WorkspaceSettings(Map.of()), WorkspaceTime.REAL, false, false);
	}

}
