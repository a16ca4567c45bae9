package io.twindesk.event;

import java.util.List;
import java.util.function.Supplier;

import io.twindesk.ServerTest;
import io.twindesk.TestWorkspaces;
import io.twindesk.event.Mail.State;
import io.twindesk.workspace.Workspace;
import io.twindesk.workspace.WorkspaceContext;
import org.junit.jupiter.api.Test;

import org.springframework.context.ApplicationContext;
import org.springframework.mail.MailSender;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Tests the outbox without a mail server. */
@ServerTest
class OutboxTests {

	private final OutboxService outboxService;

	private final WorkspaceContext workspaceContext;

	private final TestWorkspaces testWorkspaces;

	private final Workspace workspace;

	private final TransactionTemplate transaction;

	OutboxTests(OutboxService outboxService, WorkspaceContext workspaceContext, TestWorkspaces testWorkspaces,
			PlatformTransactionManager transactions) {
		this.outboxService = outboxService;
		this.workspaceContext = workspaceContext;
		this.testWorkspaces = testWorkspaces;
		this.workspace = testWorkspaces.open().workspace();
		this.transaction = new TransactionTemplate(transactions);
	}

	@Test
	void thereIsNoMailDispatcher(ApplicationContext context) {
		assertThat(context.getBeanProvider(MailDispatcher.class).stream()).isEmpty();
		assertThat(context.getBeanProvider(MailDelivery.class).stream()).isEmpty();
		assertThat(context.getBeanProvider(MailSender.class).stream()).isEmpty();
	}

	@Test
	void aMailIsStored() {
		inside(this.workspace, () -> send("Good morning, Зоя"));
		assertThat(mails()).singleElement().satisfies((mail) -> {
			assertThat(mail.at()).isNotNull();
			assertThat(mail).usingRecursiveComparison()
				.ignoringFields("at")
				.isEqualTo(
						new Mail(1, mail.at(), "jane@acme.test", "Welcome", "Good morning, Зоя", State.KEPT, 0, null));
		});
	}

	@Test
	void aRolledBackMailIsNotStoredAndTakesNoNumber() {
		inside(this.workspace, () -> this.transaction.execute((status) -> {
			status.setRollbackOnly();
			return send("undone");
		}));
		inside(this.workspace, () -> send("done"));
		assertThat(mails()).extracting(Mail::id, Mail::text).containsExactly(tuple(1L, "done"));
	}

	@Test
	void eachWorkspaceHasItsOwnOutbox() {
		inside(this.workspace, () -> send("ours"));
		Workspace other = this.testWorkspaces.open().workspace();
		inside(other, () -> send("theirs"));
		inside(other, () -> send("theirs as well"));
		assertThat(inside(other, this.outboxService::mails)).extracting(Mail::id).containsExactly(1L, 2L);
		inside(other, () -> {
			this.outboxService.clear();
			return other;
		});
		assertThat(inside(other, this.outboxService::mails)).isEmpty();
		assertThat(mails()).extracting(Mail::text).containsExactly("ours");
	}

	@Test
	void theNewestThousandMailsAreStored() {
		inside(this.workspace, () -> this.transaction.execute((status) -> {
			for (int i = 1; i <= 1250; i++) {
				send("mail " + i);
			}
			return status;
		}));
		List<Mail> stored = mails();
		assertThat(stored).hasSizeBetween(1000, 1100);
		assertThat(stored.get(stored.size() - 1).text()).isEqualTo("mail 1250");
	}

	@Test
	void aCharacterThatPostgresCannotStoreIsReplaced() {
		inside(this.workspace, () -> send("nul: \u0000, emoji: 🙂"));
		assertThat(mails()).extracting(Mail::text).containsExactly("nul:  , emoji: 🙂");
	}

	private String send(String text) {
		this.outboxService.send("jane@acme.test", "Welcome", text);
		return text;
	}

	private List<Mail> mails() {
		return inside(this.workspace, this.outboxService::mails);
	}

	private <T> T inside(Workspace target, Supplier<T> work) {
		return this.workspaceContext.call(target, work);
	}

}
