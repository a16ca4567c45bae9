package sample;

import io.twindesk.testkit.Twindesk;
import io.twindesk.testkit.TwindeskWorkspace;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

@Twindesk
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
class OmnideskClientTests {

	@Autowired
	private DeskClients clients;

	@RepeatedTest(10)
	void aCreatedAgentCanBeFound(TwindeskWorkspace workspace) {
		OmnideskClient omnidesk = omnidesk(workspace);
		omnidesk.create("anna.berg", "anna@acme.test", "+31612345670");
		assertThat(omnidesk.find("anna.berg").path("id").asLong()).isOne();
	}

	@Test
	void aUserBlockedInDeskieIsInactiveInOmnidesk(TwindeskWorkspace workspace) {
		OmnideskClient omnidesk = omnidesk(workspace);
		omnidesk.create("anna.berg", "anna@acme.test", "+31612345670");
		var access = workspace.deskie();
		this.clients.deskie(access.url(), access.staffEmail(), access.apiKey()).block(1);
		assertThat(omnidesk.find("anna.berg").path("active").asBoolean(true)).isFalse();
	}

	private OmnideskClient omnidesk(TwindeskWorkspace workspace) {
		return this.clients.omnidesk(workspace.omnidesk().url(), workspace.omnidesk().apiKey());
	}

}
