package io.twindesk.transaction;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;

@Timeout(60)
class QueueingDataSourceTests {

	private static final Duration LONG = Duration.ofSeconds(50);

	private final DataSource pool = mock();

	private final Connection connection = mock();

	private final ExecutorService others = Executors.newCachedThreadPool();

	@AfterEach
	void stopThreads() {
		this.others.shutdownNow();
	}

	@Test
	void aQueuedCallerGetsTheFirstReturnedConnection() throws Exception {
		given(this.pool.getConnection()).willReturn(this.connection);
		QueueingDataSource dataSource = new QueueingDataSource(this.pool, 1, LONG);
		Connection first = dataSource.getConnection();
		Future<Connection> second = this.others.submit(() -> dataSource.getConnection());
		then(this.pool).should(times(1)).getConnection();
		first.close();
		second.get().close();
		then(this.pool).should(times(2)).getConnection();
	}

	@Test
	void aThreadWithPriorityUsesTheReservedConnections() throws Exception {
		given(this.pool.getConnection()).willReturn(this.connection);
		QueueingDataSource dataSource = new QueueingDataSource(this.pool, 4, Duration.ofMillis(1));
		for (int i = 0; i < 3; i++) {
			dataSource.getConnection();
		}
		assertThatExceptionOfType(SQLTransientConnectionException.class).isThrownBy(dataSource::getConnection);
		ConnectionPriority.take();
		ConnectionPriority.take();
		ConnectionPriority.giveUp();
		Connection first = dataSource.getConnection();
		assertThatExceptionOfType(SQLTransientConnectionException.class).isThrownBy(dataSource::getConnection);
		first.close();
		dataSource.getConnection().close();
		ConnectionPriority.giveUp();
		assertThatExceptionOfType(SQLTransientConnectionException.class).isThrownBy(dataSource::getConnection);
	}

	@Test
	void aConnectionThatIsClosedTwiceIsReturnedOnce() throws Exception {
		given(this.pool.getConnection()).willReturn(this.connection);
		QueueingDataSource dataSource = new QueueingDataSource(this.pool, 1, Duration.ofMillis(1));
		Connection first = dataSource.getConnection();
		first.close();
		first.close();
		dataSource.getConnection();
		assertThatExceptionOfType(SQLTransientConnectionException.class).isThrownBy(dataSource::getConnection);
	}

	@Test
	void aCallerTimesOutWithoutAFreeConnection() throws Exception {
		given(this.pool.getConnection()).willReturn(this.connection);
		QueueingDataSource dataSource = new QueueingDataSource(this.pool, 1, Duration.ofMillis(1));
		dataSource.getConnection();
		assertThatExceptionOfType(SQLTransientConnectionException.class).isThrownBy(dataSource::getConnection)
			.withMessage("No connection was free for PT0.001S");
	}

	@Test
	void queuedCallersFailWhenTheDatabaseIsUnavailable() throws Exception {
		CountDownLatch requested = new CountDownLatch(1);
		CountDownLatch away = new CountDownLatch(1);
		given(this.pool.getConnection()).willAnswer((call) -> {
			requested.countDown();
			away.await();
			throw new SQLException("away");
		});
		QueueingDataSource dataSource = new QueueingDataSource(this.pool, 1, LONG);
		Future<Connection> first = this.others.submit(() -> dataSource.getConnection());
		requested.await();
		Thread waiting = new Thread(() -> assertThatExceptionOfType(SQLTransientConnectionException.class)
			.isThrownBy(dataSource::getConnection));
		waiting.start();
		while (waiting.getState() != Thread.State.TIMED_WAITING) {
			Thread.onSpinWait();
		}
		away.countDown();
		assertThatExceptionOfType(ExecutionException.class).isThrownBy(first::get).withMessageContaining("away");
		waiting.join();
		then(this.pool).should(times(1)).getConnection();
	}

	@Test
	void aRecoveredDatabaseProvidesConnectionsAgain() throws Exception {
		given(this.pool.getConnection()).willThrow(new SQLException("away")).willReturn(this.connection);
		QueueingDataSource dataSource = new QueueingDataSource(this.pool, 1, LONG);
		assertThatExceptionOfType(SQLException.class).isThrownBy(dataSource::getConnection);
		assertThat(dataSource.getConnection()).isNotNull();
	}

	@Test
	void anInterruptedCallerStaysInterruptedAndTakesNoPermit() throws Exception {
		given(this.pool.getConnection()).willReturn(this.connection);
		QueueingDataSource dataSource = new QueueingDataSource(this.pool, 1, LONG);
		Thread.currentThread().interrupt();
		assertThatExceptionOfType(SQLTransientConnectionException.class).isThrownBy(dataSource::getConnection)
			.withMessage("Interrupted while waiting for a connection");
		assertThat(Thread.interrupted()).isTrue();
		assertThat(dataSource.getConnection()).isNotNull();
	}

	@Test
	void aConnectionDelegatesToTheDatabase() throws Exception {
		given(this.pool.getConnection()).willReturn(this.connection);
		given(this.connection.nativeSQL("select 1")).willReturn("SELECT 1");
		Connection wrapped = new QueueingDataSource(this.pool, 1, LONG).getConnection();
		assertThat(wrapped.nativeSQL("select 1")).isEqualTo("SELECT 1");
		assertThat(wrapped).hasSameHashCodeAs(wrapped);
		wrapped.close();
		then(this.connection).should().close();
	}

	@Test
	void aPermitIsReleasedEvenIfClosingFails() throws Exception {
		given(this.pool.getConnection()).willReturn(this.connection);
		willThrow(new SQLException("not closed")).given(this.connection).close();
		QueueingDataSource dataSource = new QueueingDataSource(this.pool, 1, Duration.ofMillis(1));
		Connection first = dataSource.getConnection();
		assertThatExceptionOfType(SQLException.class).isThrownBy(first::close).withMessage("not closed");
		assertThat(dataSource.getConnection()).isNotNull();
	}

	@Test
	void anExceptionOfAConnectionIsThrownUnchanged() throws Exception {
		given(this.pool.getConnection()).willReturn(this.connection);
		given(this.connection.createStatement()).willThrow(new SQLException("no statement"));
		Connection wrapped = new QueueingDataSource(this.pool, 1, LONG).getConnection();
		assertThatExceptionOfType(SQLException.class).isThrownBy(wrapped::createStatement).withMessage("no statement");
		assertThat(wrapped).isEqualTo(wrapped).isNotEqualTo(this.connection);
	}

}
