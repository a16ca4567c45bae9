package io.twindesk.storage;

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
	void letTheOthersGo() {
		this.others.shutdownNow();
	}

	@Test
	void whoComesWhileAllAreOutGetsTheFirstThatComesBack() throws Exception {
		given(this.pool.getConnection()).willReturn(this.connection);
		QueueingDataSource turns = new QueueingDataSource(this.pool, 1, LONG);
		Connection first = turns.getConnection();
		Future<Connection> second = this.others.submit(() -> turns.getConnection());
		then(this.pool).should(times(1)).getConnection();
		first.close();
		second.get().close();
		then(this.pool).should(times(2)).getConnection();
	}

	@Test
	void whoHasPrecedenceNeedNotWaitForAllOthers() throws Exception {
		given(this.pool.getConnection()).willReturn(this.connection);
		QueueingDataSource turns = new QueueingDataSource(this.pool, 4, Duration.ofMillis(1));
		for (int i = 0; i < 3; i++) {
			turns.getConnection();
		}
		assertThatExceptionOfType(SQLTransientConnectionException.class).isThrownBy(turns::getConnection);
		ConnectionPriority.take();
		ConnectionPriority.take();
		ConnectionPriority.giveUp();
		Connection first = turns.getConnection();
		assertThatExceptionOfType(SQLTransientConnectionException.class).isThrownBy(turns::getConnection);
		first.close();
		turns.getConnection().close();
		ConnectionPriority.giveUp();
		assertThatExceptionOfType(SQLTransientConnectionException.class).isThrownBy(turns::getConnection);
	}

	@Test
	void oneThatIsClosedTwiceComesBackOnce() throws Exception {
		given(this.pool.getConnection()).willReturn(this.connection);
		QueueingDataSource turns = new QueueingDataSource(this.pool, 1, Duration.ofMillis(1));
		Connection first = turns.getConnection();
		first.close();
		first.close();
		turns.getConnection();
		assertThatExceptionOfType(SQLTransientConnectionException.class).isThrownBy(turns::getConnection);
	}

	@Test
	void whoGetsNoTurnInTimeIsToldSo() throws Exception {
		given(this.pool.getConnection()).willReturn(this.connection);
		QueueingDataSource turns = new QueueingDataSource(this.pool, 1, Duration.ofMillis(1));
		turns.getConnection();
		assertThatExceptionOfType(SQLTransientConnectionException.class).isThrownBy(turns::getConnection)
			.withMessage("No connection was free for PT0.001S");
	}

	@Test
	void whoWaitsWhileTheDatabaseIsFoundAwayNeedNotFindOutAlone() throws Exception {
		CountDownLatch requested = new CountDownLatch(1);
		CountDownLatch away = new CountDownLatch(1);
		given(this.pool.getConnection()).willAnswer((call) -> {
			requested.countDown();
			away.await();
			throw new SQLException("away");
		});
		QueueingDataSource turns = new QueueingDataSource(this.pool, 1, LONG);
		Future<Connection> first = this.others.submit(() -> turns.getConnection());
		requested.await();
		Thread waiting = new Thread(() -> assertThatExceptionOfType(SQLTransientConnectionException.class)
			.isThrownBy(turns::getConnection));
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
	void aDatabaseThatIsBackGivesConnectionsAgain() throws Exception {
		given(this.pool.getConnection()).willThrow(new SQLException("away")).willReturn(this.connection);
		QueueingDataSource turns = new QueueingDataSource(this.pool, 1, LONG);
		assertThatExceptionOfType(SQLException.class).isThrownBy(turns::getConnection);
		assertThat(turns.getConnection()).isNotNull();
	}

	@Test
	void whoIsInterruptedStaysSoAndTakesNoTurn() throws Exception {
		given(this.pool.getConnection()).willReturn(this.connection);
		QueueingDataSource turns = new QueueingDataSource(this.pool, 1, LONG);
		Thread.currentThread().interrupt();
		assertThatExceptionOfType(SQLTransientConnectionException.class).isThrownBy(turns::getConnection)
			.withMessage("Interrupted while waiting for a connection");
		assertThat(Thread.interrupted()).isTrue();
		assertThat(turns.getConnection()).isNotNull();
	}

	@Test
	void whatAConnectionGivesIsTheDatabases() throws Exception {
		given(this.pool.getConnection()).willReturn(this.connection);
		given(this.connection.nativeSQL("select 1")).willReturn("SELECT 1");
		Connection input = new QueueingDataSource(this.pool, 1, LONG).getConnection();
		assertThat(input.nativeSQL("select 1")).isEqualTo("SELECT 1");
		assertThat(input).hasSameHashCodeAs(input);
		input.close();
		then(this.connection).should().close();
	}

	@Test
	void aTurnComesBackEvenIfClosingFails() throws Exception {
		given(this.pool.getConnection()).willReturn(this.connection);
		willThrow(new SQLException("not closed")).given(this.connection).close();
		QueueingDataSource turns = new QueueingDataSource(this.pool, 1, Duration.ofMillis(1));
		Connection first = turns.getConnection();
		assertThatExceptionOfType(SQLException.class).isThrownBy(first::close).withMessage("not closed");
		assertThat(turns.getConnection()).isNotNull();
	}

	@Test
	void whatAConnectionFailsWithComesOutAsItIs() throws Exception {
		given(this.pool.getConnection()).willReturn(this.connection);
		given(this.connection.createStatement()).willThrow(new SQLException("no statement"));
		Connection input = new QueueingDataSource(this.pool, 1, LONG).getConnection();
		assertThatExceptionOfType(SQLException.class).isThrownBy(input::createStatement).withMessage("no statement");
		assertThat(input).isEqualTo(input).isNotEqualTo(this.connection);
	}

}
