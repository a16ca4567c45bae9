package io.twindesk.user;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The filter of a list of users. All conditions must hold; null means no condition.
 *
 * @param email compared ignoring case
 * @param phone compared by its digits, also with the number of a WhatsApp account
 * @param customId equals the custom identifier
 * @param customChannel equals the custom identifier's channel
 * @param language equals the language
 * @param customFields by key; a text is compared ignoring case; a number, boolean or
 * selected option must equal the complete text; a declared checkbox that is not set
 * counts as false, and an empty text for a declared checkbox, select or date is no
 * condition
 * @param withDeleted whether disabled users are included
 * @param onlyActive whether blocked and disabled users are excluded
 * @param text contained in the username, phone, e-mail or name, ignoring case
 */
public record UserFilter(@Nullable TextCondition email, @Nullable TextCondition phone, @Nullable String customId,
		@Nullable String customChannel, @Nullable String language, Map<String, TextCondition> customFields,
		TimeWindow created, TimeWindow updated, TimeWindow lastContact, boolean withDeleted, boolean onlyActive,
		@Nullable String text) {

	public static final UserFilter ALL = new UserFilter(null, null, null, null, null, Map.of(), TimeWindow.ALWAYS,
			TimeWindow.ALWAYS, TimeWindow.ALWAYS, true, false, null);

	/**
	 * Returns a filter for users that contain a text, including blocked and disabled
	 * users unless only active ones are requested.
	 */
	public static UserFilter containing(@Nullable String text, boolean onlyActive) {
		return new UserFilter(null, null, null, null, null, Map.of(), TimeWindow.ALWAYS, TimeWindow.ALWAYS,
				TimeWindow.ALWAYS, true, onlyActive, text);
	}

	/** Returns a filter for users with an e-mail address, in any state. */
	public static UserFilter ofEmail(TextCondition email) {
		return new UserFilter(email, null, null, null, null, Map.of(), TimeWindow.ALWAYS, TimeWindow.ALWAYS,
				TimeWindow.ALWAYS, true, false, null);
	}

	/** Returns whether the stored counts alone determine the total. */
	boolean isCounted() {
		return this.text == null && this.email == null && this.phone == null && this.customId == null
				&& this.customChannel == null && this.customFields.isEmpty() && this.created.equals(TimeWindow.ALWAYS)
				&& this.updated.equals(TimeWindow.ALWAYS) && this.lastContact.equals(TimeWindow.ALWAYS);
	}

}
