package io.twindesk.deskie;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

import io.twindesk.input.Value;
import io.twindesk.user.Identifier;
import io.twindesk.user.IdentifierType;
import io.twindesk.user.TextCondition;
import io.twindesk.user.TimeWindow;
import io.twindesk.user.UserFilter;
import org.jspecify.annotations.Nullable;

/**
 * The query of a list: which users, and which page of them.
 */
final class DeskieListQuery {

	/** S, V: 1 to 100, and 100 where none is said. */
	static final int MAX_LIMIT = 100;

	/** V: a filter by e-mail or phone takes at least so many characters. */
	static final int MIN_TEXT = 3;

	private final Value.Object parameters;

	private final ZoneId zone;

	DeskieListQuery(Value.Object parameters, ZoneId zone) {
		this.parameters = parameters;
		this.zone = zone;
	}

	/** Whole numbers from 1 up count, anything else is the first page. */
	long page() {
		return Math.max(whole("page", 1), 1);
	}

	/** More than 100 is 100, and so is what is no number from 1 up. */
	int limit() {
		long limit = whole("limit", MAX_LIMIT);
		return (limit < 1 || limit > MAX_LIMIT) ? MAX_LIMIT : (int) limit;
	}

	/** How many users stand on the pages before; more than there can be is the most. */
	long offset() {
		long before = page() - 1;
		return (before <= Long.MAX_VALUE / MAX_LIMIT) ? before * limit() : Long.MAX_VALUE;
	}

	/** Whether the answer is to tell each user's cases. */
	boolean withCases() {
		String text = text("amount_of_cases");
		return "true".equalsIgnoreCase(text) || "1".equals(text);
	}

	/** Whether somebody asks for a company; no profile carries one. */
	boolean asksForCompany() {
		return this.parameters.get("company_id") != null;
	}

	/**
	 * Which users are asked for.
	 * @param withDeleted whether disabled users are in the list
	 * @throws DeskieException for the first filter that cannot be read
	 */
	UserFilter filter(DeskieLanguages languages, boolean withDeleted) {
		return new UserFilter(match("user_email", "email"), phone(), text("user_custom_id"),
				text(DeskieIdentifier.CUSTOM_CHANNEL), languages.filterLanguage(text("language_id")), customFields(),
				window("time"), window("updated_time"), window("last_contact_time"), withDeleted, false, null);
	}

	private @Nullable TextCondition phone() {
		TextCondition match = match("user_phone", "phone");
		if (match != null && Identifier.normalized(IdentifierType.PHONE, match.text()).isEmpty()) {
			throw DeskieException.wrongValue("phone");
		}
		return match;
	}

	private @Nullable TextCondition match(String name, String word) {
		String text = text(name, word);
		if (text == null) {
			return null;
		}
		TextCondition match = anchored(text);
		if (match.text().codePointCount(0, match.text().length()) < MIN_TEXT) {
			throw DeskieException.of(name + "_too_short");
		}
		return match;
	}

	/** V: {@code ^} in front anchors at the beginning, behind at the end. */
	private static TextCondition anchored(String text) {
		boolean begin = text.startsWith("^");
		boolean end = text.length() > 1 && text.endsWith("^");
		String query = text.substring(begin ? 1 : 0, text.length() - (end ? 1 : 0));
		if (begin) {
			return new TextCondition(end ? TextCondition.Kind.EQUALS : TextCondition.Kind.STARTS_WITH, query);
		}
		return new TextCondition(end ? TextCondition.Kind.ENDS_WITH : TextCondition.Kind.CONTAINS, query);
	}

	private Map<String, TextCondition> customFields() {
		Value input = this.parameters.get("custom_fields");
		Map<String, TextCondition> fields = new LinkedHashMap<>();
		if (input == null) {
			return fields;
		}
		if (!(input instanceof Value.Object object)) {
			throw DeskieException.wrongValue("custom_fields");
		}
		object.entries().forEach((key, value) -> {
			if (!(value instanceof Value.Text text) || !Value.isStorable(text.text())) {
				throw DeskieException.wrongValue("custom_fields");
			}
			fields.put(DeskieUserRequest.customField(key), anchored(text.text()));
		});
		return fields;
	}

	private TimeWindow window(String name) {
		return DeskieTime.window(text("from_" + name, "time"), text("to_" + name, "time"), this.zone);
	}

	private @Nullable String text(String name) {
		return text(name, name);
	}

	/**
	 * A parameter's text.
	 * @param word what its refusal calls it
	 */
	private @Nullable String text(String name, String word) {
		Value value = this.parameters.get(name);
		if (value == null) {
			return null;
		}
		if (value instanceof Value.Text text && Value.isStorable(text.text())) {
			return text.text();
		}
		throw DeskieException.wrongValue(word);
	}

	/**
	 * A number that is larger than any is the largest; what is no number is the other.
	 */
	private long whole(String name, long defaultValue) {
		Value value = this.parameters.get(name);
		String digits = (value instanceof Value.Text text) ? text.text() : "";
		if (!digits.matches("[0-9]+")) {
			return defaultValue;
		}
		String number = digits.replaceFirst("^0+(?=.)", "");
		return (number.length() > 18) ? Long.MAX_VALUE : Long.parseLong(number);
	}

}
