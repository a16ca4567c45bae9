package io.twindesk.agent;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AgentEntityTests {

	private final AgentEntity agent = new AgentEntity(1);

	@Test
	void theDefaultsAreThreeChatsAndNotifications() {
		assertThat(AgentSettings.NEW).isEqualTo(new AgentSettings("en_GB", List.of(), 3, true, true, false, false,
				new AgentSettings.Status(1, false, null, 0)));
	}

	@Test
	void settingsWithoutAChangeStay() {
		this.agent.change(new AgentPatch().dateFormat("iso").groups(List.of(2L, 1L, 2L)).maxChats(0L));
		this.agent.change(new AgentPatch().callsAutoAnswer(true).chatSoundNewMessage(false));
		AgentSettings changed = this.agent.toAgent();
		assertThat(changed.dateFormat()).isEqualTo("iso");
		assertThat(changed.groups()).containsExactly(2L, 1L);
		assertThat(changed.maxChats()).isZero();
		assertThat(changed.callsAutoAnswer()).isTrue();
		assertThat(changed.chatSoundNewMessage()).isFalse();
		assertThat(changed.notifyOnTicketAssignment()).isTrue();
	}

	@Test
	void anUpdateOlderThanTheNewestAppliedIsPassedOver() {
		assertThat(this.agent.update(new StatusUpdate(5, 70L, 100))).isTrue();
		assertThat(this.agent.update(new StatusUpdate(6, 71L, 99))).isFalse();
		assertThat(status()).isEqualTo(new AgentSettings.Status(5, false, 70L, 100));
	}

	@Test
	void anUpdateOfTheSameTimeIsApplied() {
		this.agent.update(new StatusUpdate(5, null, 100));
		assertThat(this.agent.update(new StatusUpdate(6, null, 100))).isTrue();
		assertThat(status().id()).isEqualTo(6);
	}

	@Test
	void anUpdateWithoutATimeIsAppliedAndLeavesTheOrderAlone() {
		this.agent.update(new StatusUpdate(5, 70L, 100));
		assertThat(this.agent.update(new StatusUpdate(6, null, 0))).isTrue();
		assertThat(status()).isEqualTo(new AgentSettings.Status(6, false, 70L, 100));
		assertThat(this.agent.update(new StatusUpdate(7, null, 50))).isFalse();
	}

	@Test
	void aLockedStatusIsRejectedBeforeItsTimeIsCompared() {
		this.agent.update(new StatusUpdate(5, null, 100));
		this.agent.lock(8);
		assertThatExceptionOfType(StatusLockedException.class)
			.isThrownBy(() -> this.agent.update(new StatusUpdate(6, null, 50)));
		assertThat(status()).isEqualTo(new AgentSettings.Status(8, true, null, 100));
	}

	@Test
	void aLockGoesOverAnEarlierOneAndUnlockingKeepsTheStatus() {
		this.agent.lock(8);
		this.agent.lock(9);
		this.agent.unlock();
		this.agent.unlock();
		assertThat(status()).isEqualTo(new AgentSettings.Status(9, false, null, 0));
	}

	private AgentSettings.Status status() {
		return this.agent.toAgent().status();
	}

}
