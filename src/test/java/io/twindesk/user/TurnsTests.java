package io.twindesk.user;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.twindesk.workspace.CurrentWorkspace;
import io.twindesk.workspace.Workspace;
import org.aopalliance.intercept.MethodInvocation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.dao.DataAccessResourceFailureException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

@Timeout(60)
@Tag("long")
class TurnsTests {

	private final CurrentWorkspace currentWorkspace = mock();

	private final Turns turns = new Turns(this.currentWorkspace);

	private final ExecutorService others = Executors.newCachedThreadPool();

	TurnsTests() {
		enter(1);
	}

	@AfterEach
	void letTheOthersGo() {
		this.others.shutdownNow();
	}

	@Test
	void whoComesMeanwhileWaitsForTheTurnToBeClosed() throws Exception {
		Future<?> other;
		try (Turns.Turn turn = this.turns.take()) {
			other = this.others.submit(this::takeAndClose);
			assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> other.get(200, TimeUnit.MILLISECONDS));
		}
		other.get();
	}

	@Test
	void whoHasTheTurnGetsItOnceMore() {
		try (Turns.Turn turn = this.turns.take(); Turns.Turn again = this.turns.take()) {
			assertThat(again).isNotNull();
		}
	}

	@Test
	void anotherWorkspacesWritersDoNotWait() throws Exception {
		try (Turns.Turn turn = this.turns.take()) {
			enter(2);
			this.others.submit(this::takeAndClose).get();
		}
	}

	@Test
	void whoWaitsTooLongIsToldSo() {
		try (Turns.Turn turn = this.turns.take()) {
			assertThat(this.others.submit(this::takeAndClose)).failsWithin(30, TimeUnit.SECONDS)
				.withThrowableThat()
				.havingRootCause()
				.isInstanceOf(DataAccessResourceFailureException.class);
		}
	}

	@Test
	void whoIsInterruptedStaysSo() {
		Thread.currentThread().interrupt();
		assertThatExceptionOfType(DataAccessResourceFailureException.class).isThrownBy(this.turns::take);
		assertThat(Thread.interrupted()).isTrue();
	}

	@Test
	void aCallHasItsTurnAndGivesItBack() throws Throwable {
		MethodInvocation call = mock();
		given(call.proceed()).will((invocation) -> {
			Future<?> other = this.others.submit(this::takeAndClose);
			assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> other.get(200, TimeUnit.MILLISECONDS));
			return "done";
		});
		assertThat(this.turns.invoke(call)).isEqualTo("done");
		this.others.submit(this::takeAndClose).get();
	}

	private void takeAndClose() {
		this.turns.take().close();
	}

	private void enter(long id) {
		Workspace workspace = mock();
		given(workspace.id()).willReturn(id);
		given(this.currentWorkspace.get()).willReturn(workspace);
	}

}
