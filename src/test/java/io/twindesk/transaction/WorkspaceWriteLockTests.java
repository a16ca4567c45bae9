package io.twindesk.transaction;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

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
class WorkspaceWriteLockTests {

	private final CurrentWorkspace currentWorkspace = mock();

	private final WorkspaceWriteLock workspaceWriteLock = new WorkspaceWriteLock(this.currentWorkspace);

	private final ExecutorService others = Executors.newCachedThreadPool();

	WorkspaceWriteLockTests() {
		enter(1);
	}

	@AfterEach
	void stopThreads() {
		this.others.shutdownNow();
	}

	@Test
	void anotherWriterWaitsUntilTheScopeIsClosed() throws Exception {
		Future<?> other;
		try (WorkspaceWriteLock.Scope scope = this.workspaceWriteLock.acquire()) {
			other = this.others.submit(this::acquireAndClose);
			assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> other.get(200, TimeUnit.MILLISECONDS));
		}
		other.get();
	}

	@Test
	void theLockIsReentrant() {
		try (WorkspaceWriteLock.Scope scope = this.workspaceWriteLock.acquire();
				WorkspaceWriteLock.Scope inner = this.workspaceWriteLock.acquire()) {
			assertThat(inner).isNotNull();
		}
	}

	@Test
	void anotherWorkspacesWritersDoNotWait() throws Exception {
		try (WorkspaceWriteLock.Scope scope = this.workspaceWriteLock.acquire()) {
			enter(2);
			this.others.submit(this::acquireAndClose).get();
		}
	}

	@Test
	void aWriterTimesOut() {
		try (WorkspaceWriteLock.Scope scope = this.workspaceWriteLock.acquire()) {
			assertThat(this.others.submit(this::acquireAndClose)).failsWithin(30, TimeUnit.SECONDS)
				.withThrowableThat()
				.havingRootCause()
				.isInstanceOf(DataAccessResourceFailureException.class);
		}
	}

	@Test
	void anInterruptedWriterStaysInterrupted() {
		Thread.currentThread().interrupt();
		assertThatExceptionOfType(DataAccessResourceFailureException.class)
			.isThrownBy(this.workspaceWriteLock::acquire);
		assertThat(Thread.interrupted()).isTrue();
	}

	@Test
	void anInterceptedCallHoldsAndReleasesTheLock() throws Throwable {
		MethodInvocation call = mock();
		given(call.proceed()).will((invocation) -> {
			Future<?> other = this.others.submit(this::acquireAndClose);
			assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> other.get(200, TimeUnit.MILLISECONDS));
			return "done";
		});
		assertThat(this.workspaceWriteLock.invoke(call)).isEqualTo("done");
		this.others.submit(this::acquireAndClose).get();
	}

	private void acquireAndClose() {
		this.workspaceWriteLock.acquire().close();
	}

	private void enter(long id) {
		given(this.currentWorkspace.id()).willReturn(id);
	}

}
