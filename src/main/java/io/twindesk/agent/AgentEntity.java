package io.twindesk.agent;

import java.util.List;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** The work settings of one user. */
@Entity
@Table(name = "agent")
@IdClass(AgentKey.class)
@DynamicUpdate
class AgentEntity {

	@Id
	@TenantId
	private @Nullable Long workspaceId;

	@Id
	private Long userId;

	private String dateFormat = "en_GB";

	@Column(name = "group_ids")
	@Convert(converter = GroupsConverter.class)
	private List<Long> groups = List.of();

	private long maxChats = 3;

	private boolean chatSoundNewMessage = true;

	private boolean notifyOnTicketAssignment = true;

	private boolean ticketIncognitoMode;

	private boolean callsAutoAnswer;

	private long statusId = 1;

	private boolean statusLocked;

	private @Nullable Long lastInternalCallId;

	private long browserRequestTime;

	@SuppressWarnings("NullAway.Init") // for Hibernate
	protected AgentEntity() {
	}

	AgentEntity(long userId) {
		this.userId = userId;
	}

	/** Creates a row with existing settings. */
	static AgentEntity of(long userId, AgentSettings agentSettings) {
		AgentEntity row = new AgentEntity(userId);
		row.dateFormat = agentSettings.dateFormat();
		row.groups = agentSettings.groups();
		row.maxChats = agentSettings.maxChats();
		row.chatSoundNewMessage = agentSettings.chatSoundNewMessage();
		row.notifyOnTicketAssignment = agentSettings.notifyOnTicketAssignment();
		row.ticketIncognitoMode = agentSettings.ticketIncognitoMode();
		row.callsAutoAnswer = agentSettings.callsAutoAnswer();
		row.statusId = agentSettings.status().id();
		row.statusLocked = agentSettings.status().locked();
		row.lastInternalCallId = agentSettings.status().lastInternalCallId();
		row.browserRequestTime = agentSettings.status().browserRequestTime();
		return row;
	}

	long userId() {
		return this.userId;
	}

	/** Applies the changes. */
	void change(AgentPatch changes) {
		this.dateFormat = orDefault(changes.dateFormat(), this.dateFormat);
		this.groups = orDefault(changes.groups(), this.groups);
		this.maxChats = orDefault(changes.maxChats(), this.maxChats);
		this.chatSoundNewMessage = orDefault(changes.chatSoundNewMessage(), this.chatSoundNewMessage);
		this.notifyOnTicketAssignment = orDefault(changes.notifyOnTicketAssignment(), this.notifyOnTicketAssignment);
		this.ticketIncognitoMode = orDefault(changes.ticketIncognitoMode(), this.ticketIncognitoMode);
		this.callsAutoAnswer = orDefault(changes.callsAutoAnswer(), this.callsAutoAnswer);
	}

	/**
	 * Applies a status update, unless a newer one was applied before: updates with a
	 * browser request time are applied in the order of that time. An update without one
	 * (time 0) is always applied.
	 * @return whether it was applied
	 * @throws StatusLockedException while the status is locked
	 */
	boolean update(StatusUpdate update) {
		if (this.statusLocked) {
			throw new StatusLockedException(this.userId);
		}
		if (update.browserRequestTime() != 0) {
			if (update.browserRequestTime() < this.browserRequestTime) {
				return false;
			}
			this.browserRequestTime = update.browserRequestTime();
		}
		this.statusId = update.statusId();
		this.lastInternalCallId = (update.lastInternalCallId() != null) ? update.lastInternalCallId()
				: this.lastInternalCallId;
		return true;
	}

	/** Sets a status and locks it, replacing an earlier lock. */
	void lock(long statusId) {
		this.statusId = statusId;
		this.statusLocked = true;
	}

	/** Removes the lock, if there is one; the status stays. */
	void unlock() {
		this.statusLocked = false;
	}

	AgentSettings toAgent() {
		return new AgentSettings(this.dateFormat, this.groups, this.maxChats, this.chatSoundNewMessage,
				this.notifyOnTicketAssignment, this.ticketIncognitoMode, this.callsAutoAnswer, new AgentSettings.Status(
						this.statusId, this.statusLocked, this.lastInternalCallId, this.browserRequestTime));
	}

	private static <T> T orDefault(@Nullable T value, T defaultValue) {
		return Objects.requireNonNullElse(value, defaultValue);
	}

}
