package io.twindesk.omnidesk;

import java.util.concurrent.ExecutionException;

import io.twindesk.Concurrently;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class OmnideskCampaignTests {

	private final OmnideskFixture omnideskFixture;

	OmnideskCampaignTests(TestWorkspaces testWorkspaces) {
		this.omnideskFixture = OmnideskFixture.open(testWorkspaces);
	}

	@Test
	void theStateOfACampaignIsInsertedAndUpdated() {
		this.omnideskFixture.done(Endpoint.CAMPAIGN, "campaign=spring&state=1");
		this.omnideskFixture.done(Endpoint.CAMPAIGN, "campaign=autumn&state=0");
		assertCampaigns("[{\"campaign\":\"autumn\",\"state\":0},{\"campaign\":\"spring\",\"state\":1}]");
		this.omnideskFixture.done(Endpoint.CAMPAIGN, "campaign=spring&state=0");
		this.omnideskFixture.done(Endpoint.CAMPAIGN, "campaign=spring&state=0");
		assertCampaigns("[{\"campaign\":\"autumn\",\"state\":0},{\"campaign\":\"spring\",\"state\":0}]");
		assertThat(this.omnideskFixture.settings(2).get("campaigns")).isEmpty();
	}

	@Test
	void aCampaignIsKnownByItsNameToTheLetter() {
		this.omnideskFixture.done(Endpoint.CAMPAIGN, "campaign=spring&state=1");
		this.omnideskFixture.done(Endpoint.CAMPAIGN, "campaign=Spring&state=0");
		assertThat(this.omnideskFixture.settings(1).get("campaigns")).hasSize(2);
	}

	@Test
	void concurrentInsertsStoreOne() throws InterruptedException, ExecutionException {
		Concurrently
			.run(16, (client) -> this.omnideskFixture.call(Endpoint.CAMPAIGN, Fields.of("campaign=spring&state=1")))
			.forEach((response) -> assertThat(response.status()).as(response.body()).isEqualTo(204));
		assertCampaigns("[{\"campaign\":\"spring\",\"state\":1}]");
	}

	private void assertCampaigns(String campaigns) {
		assertThat(this.omnideskFixture.settings(1).get("campaigns")).hasToString(campaigns);
	}

}
