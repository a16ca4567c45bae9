package io.twindesk.user;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Which users a list is asked for; all conditions have to hold, and null is none.
 *
 * @param email matched without case
 * @param phone matched by its digits, also with the number of a WhatsApp account
 * @param customId equals the custom identifier
 * @param customChannel equals the custom identifier's channel
 * @param language equals
 * @param customFields by key; a text matches without case, a number, a flag or a selected
 * option if it equals the whole text; a declared checkbox that is not set counts as
 * false, and an empty text for a declared checkbox, select or date asks for nothing
 * @param withDeleted whether disabled users are listed
 * @param onlyActive whether blocked and disabled users are left out
 * @param text what the username, the phone, the e-mail or the name contains, without case
 */
public record UserFilter(@Nullable TextCondition email, @Nullable TextCondition phone, @Nullable String customId,
		@Nullable String customChannel, @Nullable String language, Map<String, TextCondition> customFields,
		TimeWindow created, TimeWindow updated, TimeWindow lastContact, boolean withDeleted, boolean onlyActive,
		@Nullable String text) {

	public static final UserFilter ALL = new UserFilter(null, null, null, null, null, Map.of(), TimeWindow.ALWAYS,
			TimeWindow.ALWAYS, TimeWindow.ALWAYS, true, false, null);

	/** The users, blocked and disabled ones too, in whom a text can be found. */
	public static UserFilter containing(@Nullable String text, boolean onlyActive) {
		return new UserFilter(null, null, null, null, null, Map.of(), TimeWindow.ALWAYS, TimeWindow.ALWAYS,
				TimeWindow.ALWAYS, true, onlyActive, text);
	}

	/** Whether the kept counts alone tell how many there are. */
	boolean isCounted() {
		return this.text == null && this.email == null && this.phone == null && this.customId == null
				&& this.customChannel == null && this.customFields.isEmpty() && this.created.equals(TimeWindow.ALWAYS)
				&& this.updated.equals(TimeWindow.ALWAYS) && this.lastContact.equals(TimeWindow.ALWAYS);
	}

}
