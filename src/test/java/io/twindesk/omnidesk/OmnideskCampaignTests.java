package io.twindesk.omnidesk;

import java.util.concurrent.ExecutionException;

import io.twindesk.AtOnce;
import io.twindesk.Desks;
import io.twindesk.ServerTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class OmnideskCampaignTests {

	private final Office office;

	OmnideskCampaignTests(Desks desks) {
		this.office = Office.open(desks);
	}

	@Test
	void theStateOfACampaignIsInsertedAndUpdated() {
		this.office.done(Endpoint.CAMPAIGN, "campaign=spring&state=1");
		this.office.done(Endpoint.CAMPAIGN, "campaign=autumn&state=0");
		assertCampaigns("[{\"campaign\":\"autumn\",\"state\":0},{\"campaign\":\"spring\",\"state\":1}]");
		this.office.done(Endpoint.CAMPAIGN, "campaign=spring&state=0");
		this.office.done(Endpoint.CAMPAIGN, "campaign=spring&state=0");
		assertCampaigns("[{\"campaign\":\"autumn\",\"state\":0},{\"campaign\":\"spring\",\"state\":0}]");
		assertThat(this.office.settings(2).get("campaigns")).isEmpty();
	}

	@Test
	void aCampaignIsKnownByItsNameToTheLetter() {
		this.office.done(Endpoint.CAMPAIGN, "campaign=spring&state=1");
		this.office.done(Endpoint.CAMPAIGN, "campaign=Spring&state=0");
		assertThat(this.office.settings(1).get("campaigns")).hasSize(2);
	}

	@Test
	void insertingAtOnceIsOne() throws InterruptedException, ExecutionException {
		AtOnce.run(16, (client) -> this.office.call(Endpoint.CAMPAIGN, Fields.of("campaign=spring&state=1")))
			.forEach((answer) -> assertThat(answer.status()).as(answer.body()).isEqualTo(204));
		assertCampaigns("[{\"campaign\":\"spring\",\"state\":1}]");
	}

	private void assertCampaigns(String campaigns) {
		assertThat(this.office.settings(1).get("campaigns")).hasToString(campaigns);
	}

}
