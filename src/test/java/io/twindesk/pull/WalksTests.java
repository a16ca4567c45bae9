package io.twindesk.pull;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WalksTests {

	private final Walks walks = new Walks(Long.MAX_VALUE);

	@Test
	void oneWalkIsEnoughIfTheTotalStays() {
		add(3, 1, 2);
		assertThat(this.walks.isSettled()).isFalse();
		add(3, 3);
		assertSettled(1, 2, 3);
	}

	@Test
	void anotherWalkFollowsAChangeOfTheTotal() {
		add(2, 1);
		add(3, 2);
		add(3, 3);
		assertThat(this.walks.number()).isEqualTo(2);
		add(3, 1, 2, 3);
		assertSettled(1, 2, 3);
	}

	@Test
	void aThirdWalkFollowsIfTwoDisagree() {
		add(3, 1, 2);
		add(2, 3);
		assertThat(this.walks.isSettled()).isFalse();
		add(2, 1, 3);
		assertThat(this.walks.isSettled()).isFalse();
		add(2, 1, 3);
		assertSettled(1, 3);
	}

	@Test
	void aUserThatIsOnTwoPagesIsThereOnce() {
		add(3, 1, 2);
		add(3, 2);
		assertThat(this.walks.number()).isEqualTo(2);
		add(3, 1, 2, 3);
		add(3, 1, 2, 3);
		assertSettled(1, 2, 3);
	}

	@Test
	void afterThreeWalksTheRestIsUncertain() {
		add(2, 1);
		add(3, 2, 3);
		add(3, 1, 2);
		add(4, 4, 5);
		add(5, 1, 4, 5, 6, 7);
		assertThat(this.walks.isSettled()).isTrue();
		assertThat(this.walks.users()).containsOnlyKeys(1L, 2L, 3L, 4L, 5L, 6L, 7L);
		assertThat(this.walks.uncertain()).containsExactly("user 2: in 2 of 3 walks", "user 3: in 1 of 3 walks",
				"user 4: in 2 of 3 walks", "user 5: in 2 of 3 walks", "user 6: in 1 of 3 walks",
				"user 7: in 1 of 3 walks");
	}

	@Test
	void usersThatTheAccountCountsButNeverReturnsAreUncertain() {
		for (int walk = 0; walk < 2; walk++) {
			add(3, 1, 2);
			add(3);
		}
		assertThat(this.walks.isSettled()).isTrue();
		assertThat(this.walks.users()).containsOnlyKeys(1L, 2L);
		assertThat(this.walks.uncertain()).containsExactly("the account counts 3 users and returned 2");
	}

	@Test
	void aTotalThatNeverStaysIsUncertain() {
		for (int walk = 0; walk < 3; walk++) {
			assertThat(this.walks.isSettled()).isFalse();
			add(10 + 2 * walk, 1);
			add(11 + 2 * walk, 2);
			add(11 + 2 * walk);
		}
		assertThat(this.walks.isSettled()).isTrue();
		assertThat(this.walks.uncertain()).containsExactly("the account counts 15 users and returned 2");
	}

	@Test
	void withoutATotalAWalkEndsWithAnEmptyPage() {
		add(ListPage.NO_TOTAL, 1, 2);
		add(ListPage.NO_TOTAL, 3);
		add(ListPage.NO_TOTAL);
		assertSettled(1, 2, 3);
	}

	private void assertSettled(long... users) {
		assertThat(this.walks.isSettled()).isTrue();
		assertThat(this.walks.users().keySet()).containsExactlyElementsOf(Arrays.stream(users).boxed().toList());
		assertThat(this.walks.uncertain()).isEmpty();
	}

	private void add(long total, long... users) {
		List<PulledUser> page = Arrays.stream(users).mapToObj(PulledUser::new).toList();
		this.walks.add(new ListPage(page, page.size(), total));
	}

}
