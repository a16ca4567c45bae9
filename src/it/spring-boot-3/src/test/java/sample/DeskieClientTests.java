package sample;

import io.twindesk.testkit.Twindesk;
import io.twindesk.testkit.TwindeskWorkspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.web.client.HttpClientErrorException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Twindesk
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
class DeskieClientTests {

	@Autowired
	private DeskClients clients;

	private DeskieClient deskie;

	@BeforeEach
	void signIn(TwindeskWorkspace workspace) {
		var access = workspace.deskie();
		this.deskie = this.clients.deskie(access.url(), access.staffEmail(), access.apiKey());
	}

	@RepeatedTest(10)
	void aCreatedCustomerCanBeRead() {
		long id = this.deskie.create("jane@acme.test");
		assertThat(id).isOne();
		assertThat(this.deskie.email(id)).isEqualTo("jane@acme.test");
	}

	@Test
	void aDuplicateIsRejected() {
		this.deskie.create("jane@acme.test");
		assertThatExceptionOfType(HttpClientErrorException.BadRequest.class)
			.isThrownBy(() -> this.deskie.create("jane@acme.test"))
			.withMessageContaining("email_already_exist");
	}

}
