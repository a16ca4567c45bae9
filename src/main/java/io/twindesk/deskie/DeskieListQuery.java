package io.twindesk.deskie;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

import io.twindesk.input.Value;
import io.twindesk.rules.SwitchPositions;
import io.twindesk.user.Identifier;
import io.twindesk.user.IdentifierType;
import io.twindesk.user.TextCondition;
import io.twindesk.user.TimeWindow;
import io.twindesk.user.UserFilter;
import io.twindesk.user.UserOrder;
import org.jspecify.annotations.Nullable;

/**
 * The query of a list request: filters and paging.
 */
final class DeskieListQuery {

	/** Documented: 1 to 100, by default 100. */
	static final int MAX_LIMIT = 100;

	/** The last page, if the number of pages is limited. */
	private static final long MAX_PAGE = 500;

	/** Documented: the minimum length of an e-mail or phone filter. */
	static final int MIN_TEXT = 3;

	private final Value.Object parameters;

	private final ZoneId zone;

	private final SwitchPositions switches;

	DeskieListQuery(Value.Object parameters, ZoneId zone, SwitchPositions switches) {
		this.switches = switches;
		this.parameters = parameters;
		this.zone = zone;
	}

	/**
	 * Returns the page number; anything but a whole number from 1 up is the first page.
	 */
	long page() {
		long page = Math.max(whole("page", 1), 1);
		if (page > MAX_PAGE
				&& this.switches.assume(DeskieSwitches.LIST_PAGE_CAP, "page").equals(String.valueOf(MAX_PAGE))) {
			throw DeskieException.wrongValue("page");
		}
		return page;
	}

	/** Returns the page size; anything but a whole number from 1 to 100 is 100. */
	int limit() {
		long limit = whole("limit", MAX_LIMIT);
		if (limit > MAX_LIMIT && this.switches.assume(DeskieSwitches.LIST_LIMIT_ABOVE, "limit").equals("refuse")) {
			throw DeskieException.wrongValue("limit");
		}
		return (limit < 1 || limit > MAX_LIMIT) ? MAX_LIMIT : (int) limit;
	}

	/** Returns the number of users on the previous pages, capped at the largest long. */
	long offset() {
		long before = page() - 1;
		return (before <= Long.MAX_VALUE / MAX_LIMIT) ? before * limit() : Long.MAX_VALUE;
	}

	/** Whether the response includes the number of each user's cases. */
	boolean withCases() {
		String text = text("amount_of_cases");
		return "true".equalsIgnoreCase(text) || "1".equals(text);
	}

	/**
	 * Whether the query filters by company, which matches nobody since users have no
	 * company id.
	 */
	boolean filtersByCompany() {
		return this.parameters.get("company_id") != null;
	}

	/**
	 * Returns the filters.
	 * @param withDeleted whether the list includes disabled users
	 * @throws DeskieException for the first invalid filter
	 */
	UserFilter filter(DeskieLanguages languages, boolean withDeleted) {
		return new UserFilter(condition("user_email", "email"), phone(), text("user_custom_id"),
				text(DeskieIdentifier.CUSTOM_CHANNEL), languages.filterLanguage(text("language_id")), customFields(),
				window("time"), window("updated_time"), window("last_contact_time"), withDeleted, false, null);
	}

	/** Returns the order of the list. */
	UserOrder order() {
		return switch (this.switches.option(DeskieSwitches.LIST_ORDER)) {
			case "id-desc" -> UserOrder.ID_DESCENDING;
			case "updated" -> UserOrder.UPDATED;
			case "updated-desc" -> UserOrder.UPDATED_DESCENDING;
			default -> UserOrder.ID;
		};
	}

	private @Nullable TextCondition phone() {
		TextCondition condition = condition("user_phone", "phone");
		if (condition != null && Identifier.normalized(IdentifierType.PHONE, condition.text()).isEmpty()) {
			throw DeskieException.wrongValue("phone").at("user_phone");
		}
		return condition;
	}

	private @Nullable TextCondition condition(String name, String errorSuffix) {
		String text = text(name, errorSuffix);
		if (text == null) {
			return null;
		}
		TextCondition condition = anchored(text);
		if (condition.text().codePointCount(0, condition.text().length()) < MIN_TEXT) {
			return shortCondition(name, condition);
		}
		return condition;
	}

	private @Nullable TextCondition shortCondition(String name, TextCondition condition) {
		return switch (this.switches.assume(DeskieSwitches.LIST_SHORT_FILTER, name)) {
			case "ignore" -> null;
			case "match" -> condition;
			default -> throw DeskieException.of(name + "_too_short").at(name);
		};
	}

	/**
	 * Parses a text filter. Documented: a leading {@code ^} anchors at the beginning, a
	 * trailing one at the end.
	 */
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
				throw DeskieException.wrongValue("custom_fields").at("custom_fields." + key);
			}
			fields.put(DeskieUserRequest.customField(key), anchored(text.text()));
		});
		return fields;
	}

	private TimeWindow window(String name) {
		String from = text("from_" + name, "time");
		String to = text("to_" + name, "time");
		try {
			return DeskieTime.window(from, to, this.zone);
		}
		catch (DeskieException ex) {
			throw ex.at(ex.key() + "_" + name);
		}
	}

	private @Nullable String text(String name) {
		return text(name, name);
	}

	/**
	 * Returns the text of a parameter, null if it is absent.
	 * @param errorSuffix the name of the parameter in the error code
	 */
	private @Nullable String text(String name, String errorSuffix) {
		Value value = this.parameters.get(name);
		if (value == null) {
			return null;
		}
		if (value instanceof Value.Text text && Value.isStorable(text.text())) {
			return text.text();
		}
		throw DeskieException.wrongValue(errorSuffix).at(name);
	}

	/**
	 * Returns a whole number, capped at the largest long, or the default for any other
	 * text.
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
