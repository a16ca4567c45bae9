package io.twindesk.pull;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.util.RawValue;

import static org.assertj.core.api.Assertions.assertThat;

class UserCheckTests {

	private final UserCheck check = new UserCheck();

	@Test
	void validUsersStayAsTheyAre() {
		PulledUser user = new PulledUser(1).withIdentifier("email", "jane@acme.test")
			.withIdentifier("custom", "cc_1", "7")
			.with("firstName", "x".repeat(255))
			.with("createdAt", "2026-01-05T10:00:00Z")
			.with("username", "jane");
		user.customFields().put("cf_1", "x".repeat(10_000));
		String before = user.json();
		this.check.check(user);
		assertThat(user.json()).isEqualTo(before);
		assertThat(this.check.leftOut()).isEmpty();
	}

	@Test
	void identifiersAndUsernamesOfAnotherUserAreLeftOut() {
		this.check.check(new PulledUser(1).withIdentifier("email", "jane@acme.test").with("username", "jane"));
		PulledUser user = new PulledUser(2).withIdentifier("email", "JANE@acme.test").with("username", "Jane");
		this.check.check(user);
		assertThat(user.identifiers()).isEmpty();
		assertThat(user.fields()).doesNotContainKey("username");
		assertThat(this.check.leftOut()).containsExactly(
				"user 2: identifier of the type email is left out, because another user has it",
				"user 2: username is left out, because another user has it");
	}

	@Test
	void invalidValuesAreLeftOut() {
		PulledUser user = new PulledUser(3).withIdentifier("email", "nobody")
			.withIdentifier("phone", "+1 555 1234")
			.withIdentifier("phone", "+1 555 1235")
			.with("lastName", "x".repeat(256))
			.with("companyName", "a\u0000b")
			.with("createdAt", "1969-01-05T10:00:00Z");
		user.customFields().put("city", "Kyiv");
		user.customFields().put("cf_1", new RawValue("1".repeat(256)));
		this.check.check(user);
		assertThat(user.fields()).doesNotContainKeys("lastName", "companyName", "createdAt");
		assertThat(user.identifiers()).hasSize(1);
		assertThat(user.customFields()).isEmpty();
		assertThat(this.check.leftOut()).hasSize(7)
			.allMatch((line) -> line.startsWith("user 3: "))
			.contains("user 3: identifier of the type email is left out, because it is invalid");
	}

}
