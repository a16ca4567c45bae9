package io.twindesk.event;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspaces;
import io.twindesk.event.Mail.State;
import io.twindesk.workspace.Workspace;
import io.twindesk.workspace.WorkspaceClock;
import io.twindesk.workspace.WorkspaceContext;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests the delivery of mails over real SMTP; each test uses its own address. */
@ServerTest
@Tag("long")
class MailDeliveryTests {

	private static final int PORT = freePort();

	@TestBean
	private RetryIntervals retryIntervals;

	private final GreenMail server = new GreenMail(new ServerSetup(PORT, "localhost", ServerSetup.PROTOCOL_SMTP));

	private final OutboxService outboxService;

	private final MailDispatcher mailDispatcher;

	private final DueMailRepository due;

	private final MailDelivery mailDelivery;

	private final WorkspaceClock clock;

	private final WorkspaceContext workspaceContext;

	private final Workspace workspace;

	private final TransactionTemplate transaction;

	MailDeliveryTests(OutboxService outboxService, MailDispatcher mailDispatcher, DueMailRepository due,
			MailDelivery mailDelivery, WorkspaceClock clock, WorkspaceContext workspaceContext,
			TestWorkspaces testWorkspaces, PlatformTransactionManager transactions) {
		this.outboxService = outboxService;
		this.mailDispatcher = mailDispatcher;
		this.due = due;
		this.mailDelivery = mailDelivery;
		this.clock = clock;
		this.workspaceContext = workspaceContext;
		this.workspace = testWorkspaces.open().workspace();
		this.transaction = new TransactionTemplate(transactions);
	}

	static RetryIntervals retryIntervals() {
		return new RetryIntervals(Duration.ofMillis(50), Duration.ofMillis(200), Duration.ofDays(1));
	}

	@DynamicPropertySource
	static void mailServer(DynamicPropertyRegistry registry) {
		registry.add("spring.mail.host", () -> "localhost");
		registry.add("spring.mail.port", () -> PORT);
		registry.add("twindesk.mail.from", () -> "desk@acme.test");
	}

	@AfterEach
	void stopMailServer() {
		this.server.stop();
		inside(() -> {
			this.outboxService.clear();
			return this.workspace;
		});
	}

	@Test
	void aMailArrivesAsItWasWritten() throws Exception {
		this.server.start();
		inside(() -> send("zoe@acme.test", "Ласкаво просимо", "Доброго ранку, Зоя 🙂\nдо зустрічі"));
		Mail mail = await(State.SENT);
		assertThat(mail.attempts()).isOne();
		assertThat(mail.lastError()).isNull();
		MimeMessage message = arrived("zoe@acme.test").get(0);
		assertThat(message.getSubject()).isEqualTo("Ласкаво просимо");
		assertThat(message.getContent().toString().replace("\r\n", "\n").strip())
			.isEqualTo("Доброго ранку, Зоя 🙂\nдо зустрічі");
		assertThat(message.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
		assertThat(message.getFrom()).extracting(Object::toString).containsExactly("desk@acme.test");
		assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly("zoe@acme.test");
	}

	@Test
	void aMailArrivesWhenAnUnavailableServerIsBack() throws Exception {
		inside(() -> send("patient@acme.test", "Welcome", "Good morning"));
		Mail tried = await(State.RETRYING, 3);
		assertThat(tried.lastError()).contains("ConnectException");
		this.server.start();
		Mail sent = await(State.SENT);
		assertThat(sent.attempts()).isGreaterThan(3);
		assertThat(sent.lastError()).isNull();
		assertThat(arrived("patient@acme.test")).hasSize(1);
	}

	@Test
	void onlyTheFirstFailureIsLoggedAndWithoutTheAddress() {
		Logger logger = (Logger) LoggerFactory.getLogger("io.twindesk");
		ListAppender<ILoggingEvent> log = new ListAppender<>();
		log.start();
		logger.addAppender(log);
		try {
			inside(() -> send("private@acme.test", "Welcome", "Good morning"));
			await(State.RETRYING, 3);
		}
		finally {
			logger.detachAppender(log);
		}
		assertThat(List.copyOf(log.list)).extracting(ILoggingEvent::getFormattedMessage)
			.noneMatch((line) -> line.contains("private@acme.test"))
			.filteredOn((line) -> line.contains("of workspace " + this.workspace.id() + " "))
			.containsExactly(
					"Mail 1 of workspace " + this.workspace.id() + " could not be sent: java.net.ConnectException");
	}

	@Test
	void aSilentServerDoesNotBlockTheSender() throws Exception {
		try (ServerSocket silent = new ServerSocket(PORT, 10, InetAddress.getByName("localhost"))) {
			inside(() -> send("quick@acme.test", "Welcome", "Good morning"));
			assertThat(mails()).extracting(Mail::state).containsExactly(State.WAITING);
		}
		await(State.RETRYING, 1);
		this.server.start();
		await(State.SENT);
		assertThat(arrived("quick@acme.test")).hasSize(1);
	}

	@Test
	void aMailToAnInvalidAddressFailsWithoutARetry() {
		this.server.start();
		inside(() -> send("one@acme.test, two@acme.test", "Welcome", "Good morning"));
		assertThat(await(State.FAILED)).satisfies((mail) -> {
			assertThat(mail.attempts()).isOne();
			assertThat(mail.lastError()).contains("AddressException");
		});
	}

	@Test
	void aRolledBackTransactionSendsNothing() throws Exception {
		this.server.start();
		inside(() -> this.transaction.execute((status) -> {
			status.setRollbackOnly();
			return send("undone@acme.test", "Undone", "This has not happened");
		}));
		inside(() -> send("done@acme.test", "Done", "This has"));
		await(State.SENT);
		assertThat(arrived("done@acme.test")).hasSize(1);
		assertThat(arrived("undone@acme.test")).isEmpty();
		assertThat(mails()).hasSize(1);
	}

	@Test
	void nothingIsSentBeforeTheCommit() throws Exception {
		this.server.start();
		inside(() -> this.transaction.execute((status) -> {
			send("early@acme.test", "Welcome", "Good morning");
			this.mailDispatcher.deliverDue();
			return status;
		}));
		await(State.SENT);
		assertThat(arrived("early@acme.test")).hasSize(1);
	}

	@Test
	void aWaitingMailIsSentAfterARestart() throws Exception {
		this.server.start();
		this.mailDispatcher.stop();
		try {
			inside(() -> send("restart@acme.test", "Welcome", "Good morning"));
			assertThat(mails()).extracting(Mail::state).containsExactly(State.WAITING);
		}
		finally {
			this.mailDispatcher.start();
		}
		await(State.SENT);
		assertThat(arrived("restart@acme.test")).hasSize(1);
	}

	@Test
	void onlyOneOfSeveralDispatchersSendsAMail() throws Exception {
		this.server.start();
		this.mailDispatcher.stop();
		int mails = 10;
		int dispatchers = 4;
		try {
			inside(() -> this.transaction.execute((status) -> {
				for (int i = 0; i < mails; i++) {
					send("many@acme.test", "Welcome", "Mail " + i);
				}
				return status;
			}));
			List<MailDispatcher> others = Stream
				.generate(() -> new MailDispatcher(this.due, this.mailDelivery, this.clock))
				.limit(dispatchers)
				.toList();
			others.forEach(MailDispatcher::start);
			Awaitility.await()
				.atMost(1, TimeUnit.MINUTES)
				.until(() -> mails().stream().allMatch((mail) -> mail.state() == State.SENT));
			others.forEach(MailDispatcher::stop);
		}
		finally {
			this.mailDispatcher.start();
		}
		assertThat(arrived("many@acme.test")).hasSize(mails);
		assertThat(mails()).allMatch((mail) -> mail.attempts() == 1);
	}

	@Test
	void onlyOneOfTwoConcurrentAttemptsClaimsAMail() {
		this.mailDispatcher.stop();
		try {
			inside(() -> send("contested@acme.test", "Welcome", "Good morning"));
			this.server.start();
			MailKey key = new MailKey(this.workspace.id(), 1L);
			List<Boolean> claims = Stream
				.of(CompletableFuture.supplyAsync(() -> this.mailDelivery.attempt(key)),
						CompletableFuture.supplyAsync(() -> this.mailDelivery.attempt(key)))
				.toList()
				.stream()
				.map(CompletableFuture::join)
				.toList();
			assertThat(claims).containsExactlyInAnyOrder(true, false);
		}
		finally {
			this.mailDispatcher.start();
		}
	}

	private String send(String to, String subject, String text) {
		this.outboxService.send(to, subject, text);
		return to;
	}

	/** Waits until the only mail of this workspace has a state. */
	private Mail await(State state) {
		return await(state, 0);
	}

	private Mail await(State state, int attempts) {
		return Awaitility.await()
			.atMost(1, TimeUnit.MINUTES)
			.until(() -> mails().get(0), (mail) -> mail.state() == state && mail.attempts() >= attempts);
	}

	private List<MimeMessage> arrived(String to) throws Exception {
		List<MimeMessage> result = new ArrayList<>();
		for (MimeMessage message : this.server.getReceivedMessages()) {
			if (message.getRecipients(Message.RecipientType.TO)[0].toString().equals(to)) {
				result.add(message);
			}
		}
		return result;
	}

	private List<Mail> mails() {
		return inside(this.outboxService::mails);
	}

	private <T> T inside(Supplier<T> work) {
		return this.workspaceContext.call(this.workspace, work);
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
