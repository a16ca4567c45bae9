package io.twindesk.user;

import io.twindesk.Desks;
import io.twindesk.ServerTest;
import io.twindesk.workspace.CurrentWorkspace;
import io.twindesk.workspace.Workspace;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class PageStatementsTests {

	private final UserService users;

	private final CurrentWorkspace currentWorkspace;

	private final Workspace workspace;

	private final Statistics statistics;

	PageStatementsTests(UserService users, CurrentWorkspace currentWorkspace, Desks desks,
			EntityManagerFactory entityManagers) {
		this.users = users;
		this.currentWorkspace = currentWorkspace;
		this.workspace = desks.open().workspace();
		this.statistics = entityManagers.unwrap(SessionFactory.class).getStatistics();
	}

	@BeforeEach
	void fillAPage() {
		this.currentWorkspace.in(this.workspace, () -> {
			for (int i = 1; i <= 100; i++) {
				this.users.create(new UserChanges().identifier(Identifier.of(IdentifierType.EMAIL, i + "@acme.test"))
					.identifier(Identifier.of(IdentifierType.TELEGRAM, String.valueOf(1000 + i)))
					.customField("cf_1", new CustomValue.Text("order " + i))
					.customField("cf_2", new CustomValue.Flag(i % 2 == 0)), "en");
			}
			return null;
		});
		this.statistics.setStatisticsEnabled(true);
	}

	@AfterEach
	void stopCounting() {
		this.statistics.setStatisticsEnabled(false);
	}

	@Test
	void aPageOfAHundredTakesNoMoreStatementsThanOneOfTen() {
		assertThat(statementsForPage(10)).isEqualTo(5);
		assertThat(statementsForPage(100)).isEqualTo(5);
	}

	/** For the total, the ids, the users, their identifiers and their custom fields. */
	private long statementsForPage(int limit) {
		long before = this.statistics.getPrepareStatementCount();
		UserPage page = this.currentWorkspace.in(this.workspace, () -> this.users.list(UserFilter.ALL, 0, limit));
		assertThat(page.users()).hasSize(limit)
			.allMatch((user) -> user.identifiers().size() == 2 && user.customFields().size() == 2);
		return this.statistics.getPrepareStatementCount() - before;
	}

}
