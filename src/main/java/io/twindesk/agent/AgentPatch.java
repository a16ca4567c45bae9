package io.twindesk.agent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Changes of work settings; null leaves a setting as it is.
 */
public final class AgentPatch {

	private @Nullable String dateFormat;

	private @Nullable List<Long> groups;

	private @Nullable Long maxChats;

	private @Nullable Boolean chatSoundNewMessage;

	private @Nullable Boolean notifyOnTicketAssignment;

	private @Nullable Boolean ticketIncognitoMode;

	private @Nullable Boolean callsAutoAnswer;

	public AgentPatch dateFormat(@Nullable String format) {
		this.dateFormat = format;
		return this;
	}

	/** Replaces the groups, without duplicates. */
	public AgentPatch groups(@Nullable List<Long> groups) {
		this.groups = (groups != null) ? groups.stream().distinct().toList() : null;
		return this;
	}

	public AgentPatch maxChats(@Nullable Long max) {
		this.maxChats = max;
		return this;
	}

	public AgentPatch chatSoundNewMessage(@Nullable Boolean state) {
		this.chatSoundNewMessage = state;
		return this;
	}

	public AgentPatch notifyOnTicketAssignment(@Nullable Boolean state) {
		this.notifyOnTicketAssignment = state;
		return this;
	}

	public AgentPatch ticketIncognitoMode(@Nullable Boolean state) {
		this.ticketIncognitoMode = state;
		return this;
	}

	public AgentPatch callsAutoAnswer(@Nullable Boolean state) {
		this.callsAutoAnswer = state;
		return this;
	}

	/** Returns the names of the changed settings, as in state documents. */
	Set<String> names() {
		Map<String, @Nullable Object> all = new LinkedHashMap<>();
		all.put("dateFormat", this.dateFormat);
		all.put("groups", this.groups);
		all.put("maxChats", this.maxChats);
		all.put("chatSoundNewMessage", this.chatSoundNewMessage);
		all.put("notifyOnTicketAssignment", this.notifyOnTicketAssignment);
		all.put("ticketIncognitoMode", this.ticketIncognitoMode);
		all.put("callsAutoAnswer", this.callsAutoAnswer);
		all.values().removeIf(Objects::isNull);
		return all.keySet();
	}

	@Nullable String dateFormat() {
		return this.dateFormat;
	}

	@Nullable List<Long> groups() {
		return this.groups;
	}

	@Nullable Long maxChats() {
		return this.maxChats;
	}

	@Nullable Boolean chatSoundNewMessage() {
		return this.chatSoundNewMessage;
	}

	@Nullable Boolean notifyOnTicketAssignment() {
		return this.notifyOnTicketAssignment;
	}

	@Nullable Boolean ticketIncognitoMode() {
		return this.ticketIncognitoMode;
	}

	@Nullable Boolean callsAutoAnswer() {
		return this.callsAutoAnswer;
	}

}
