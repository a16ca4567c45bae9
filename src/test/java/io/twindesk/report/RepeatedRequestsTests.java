package io.twindesk.report;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The situations of a client that sends a request again. */
class RepeatedRequestsTests {

	private final RepeatedRequests repeated = new RepeatedRequests();

	@ParameterizedTest
	@ValueSource(ints = { 500, 502, 503, 599 })
	void aRepetitionAfterAServerErrorIsARetry(int status) {
		assertThat(this.repeated.add(CallFixture.list().status(status).build(), false)).isEmpty();
		assertThat(this.repeated.add(CallFixture.list().build(), false)).containsExactly("retry.after-failure");
		assertThat(this.repeated.add(CallFixture.list().build(), false)).isEmpty();
	}

	@Test
	void aRepetitionAfterACutConnectionIsARetry() {
		this.repeated.add(CallFixture.list().dropped().build(), false);
		assertThat(this.repeated.add(CallFixture.list().truncated().build(), false))
			.containsExactly("retry.after-failure");
		assertThat(this.repeated.add(CallFixture.list().build(), false)).containsExactly("retry.after-failure");
	}

	@ParameterizedTest
	@ValueSource(ints = { 200, 400, 404, 429 })
	void aRepetitionAfterAnyOtherResponseIsNone(int status) {
		this.repeated.add(CallFixture.list().status(status).build(), false);
		assertThat(this.repeated.add(CallFixture.list().build(), false)).isEmpty();
	}

	@Test
	void aRequestWithOtherParametersIsNoRepetition() {
		this.repeated.add(CallFixture.create().body(1).status(500).build(), false);
		assertThat(this.repeated.add(CallFixture.create().body(2).build(), false)).isEmpty();
		assertThat(this.repeated.add(CallFixture.create().body(1).credential(2, "c1").build(), false)).isEmpty();
		assertThat(this.repeated.add(CallFixture.create().body(1).build(), false))
			.containsExactly("retry.after-failure");
	}

	@Test
	void aCreateThatIsRejectedAfterALostResponseWasDoubled() {
		this.repeated.add(CallFixture.create().dropped().written().build(), false);
		assertThat(this.repeated.add(CallFixture.create().status(400).build(), true))
			.containsExactlyInAnyOrder("retry.after-failure", "retry.doubled");
	}

	@Test
	void aCreateThatSucceedsAgainAfterALostResponseWasDoubled() {
		this.repeated.add(CallFixture.create().status(500).written().build(), false);
		assertThat(this.repeated.add(CallFixture.create().build(), false))
			.containsExactlyInAnyOrder("retry.after-failure", "retry.doubled");
	}

	@Test
	void aRepetitionWithAnIdempotencyKeyIsNotDoubled() {
		this.repeated.add(CallFixture.create().dropped().written().build(), false);
		assertThat(this.repeated.add(CallFixture.create().replayed().build(), false))
			.containsExactly("retry.after-failure");
	}

	@Test
	void aCreateThatWasNotStoredIsNotDoubled() {
		this.repeated.add(CallFixture.create().dropped().build(), false);
		assertThat(this.repeated.add(CallFixture.create().build(), false)).containsExactly("retry.after-failure");
	}

	@Test
	void aSecondFailureDoesNotHideTheLostResponse() {
		this.repeated.add(CallFixture.create().dropped().written().build(), false);
		this.repeated.add(CallFixture.create().status(503).build(), false);
		assertThat(this.repeated.add(CallFixture.create().status(400).build(), true)).contains("retry.doubled");
	}

	@Test
	void anEditIsNeverDoubled() {
		CallFixture edit = CallFixture.list().operation("deskie.users.edit");
		this.repeated.add(edit.status(500).written().build(), false);
		assertThat(this.repeated.add(edit.status(200).build(), false)).containsExactly("retry.after-failure");
	}

}
