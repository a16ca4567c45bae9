package io.twindesk.user;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.twindesk.workspace.WorkspaceContext;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Finds and counts the users that match a filter. The cost of a page depends only on its
 * offset and length, that of a total only on the number of matches; without a filter, the
 * total is the sum of a few stored counts and is read in the same statement as the page.
 */
@Component
class UserSearch {

	/**
	 * From this offset on, a page is read in two steps: the ids from an index alone, then
	 * the rows, so that skipped rows are not read.
	 */
	private static final long DEEP_OFFSET = 1000;

	private final JdbcTemplate jdbc;

	private final CustomFieldService customFieldService;

	private final WorkspaceContext workspaceContext;

	UserSearch(JdbcTemplate jdbc, CustomFieldService customFieldService, WorkspaceContext workspaceContext) {
		this.jdbc = jdbc;
		this.customFieldService = customFieldService;
		this.workspaceContext = workspaceContext;
	}

	/**
	 * Returns a page of users with the number of all matches.
	 * @param joined a table to join, or null
	 */
	UserPage page(UserFilter filter, UserOrder order, long offset, int limit, @Nullable JoinedTable joined) {
		UserQuery query = query(filter, order);
		if (offset > Integer.MAX_VALUE - limit) {
			return new UserPage(List.of(), total(filter));
		}
		UserPredicates counts = filter.isCounted() ? counts(filter) : null;
		List<Object> parameters = new ArrayList<>((counts != null) ? counts.parameters() : List.of());
		parameters.addAll(List.of(query.pageParameters(offset, limit)));
		String total = (counts != null) ? totalSql(counts) : null;
		PageReader reader = new PageReader(joined, total != null);
		this.jdbc.query(query.page(offset >= DEEP_OFFSET, joined, total), reader, parameters.toArray());
		return new UserPage(reader.users(), total(filter, offset, limit, reader));
	}

	/**
	 * Returns a page of users after an id, with the number of all matches. The cost of a
	 * page does not depend on its position. A text or a type is compared with every user
	 * until the page is full, and with every user for the total, unless the page has all
	 * matches.
	 */
	UserPage pageAfter(UserSelection selection, long after, int limit) {
		boolean counted = selection.text() == null && selection.type() == null;
		long total = counted ? storedTotal(selection) : -1;
		if (total == 0) {
			return new UserPage(List.of(), 0);
		}
		UserPredicates page = conditions(selection);
		page.after(after);
		UserQuery query = new UserQuery(page, false, UserOrder.ID);
		PageReader reader = new PageReader(null, false);
		this.jdbc.query(query.page(false, null, null), reader, query.pageParameters(0, limit));
		if (!counted) {
			int size = reader.users().size();
			total = (after == 0 && size < limit) ? size : total(selection);
		}
		return new UserPage(reader.users(), total);
	}

	private long storedTotal(UserSelection selection) {
		UserPredicates counts = new UserPredicates(this.workspaceContext.get().id(), "c");
		counts.inState("c", selection.state());
		return count(totalSql(counts), counts.parameters());
	}

	private long total(UserSelection selection) {
		UserQuery query = new UserQuery(conditions(selection), false, UserOrder.ID);
		return count(query.count(), query.parameters());
	}

	private UserPredicates conditions(UserSelection selection) {
		UserPredicates conditions = new UserPredicates(this.workspaceContext.get().id(), "u");
		conditions.equal("u.type", (selection.type() != null) ? selection.type().name() : null);
		conditions.inState("u", selection.state());
		if (selection.text() != null) {
			conditions.containsText(selection.text());
		}
		return conditions;
	}

	private long total(UserFilter filter, long offset, int limit, PageReader page) {
		int size = page.users().size();
		if (page.total() >= 0) {
			return page.total();
		}
		boolean last = size < limit && (offset == 0 || size > 0) && !filter.isCounted();
		return last ? offset + size : total(filter);
	}

	/** Returns the number of matches. */
	long total(UserFilter filter) {
		if (filter.isCounted()) {
			UserPredicates counts = counts(filter);
			return count(totalSql(counts), counts.parameters());
		}
		UserQuery query = query(filter);
		return count(query.count(), query.parameters());
	}

	private long count(String sql, List<Object> parameters) {
		Long count = this.jdbc.queryForObject(sql, Long.class, parameters.toArray());
		return (count != null) ? count : 0;
	}

	private static String totalSql(UserPredicates counts) {
		return "select coalesce(sum(c.users), 0) from user_count c" + counts.sql();
	}

	private UserPredicates counts(UserFilter filter) {
		UserPredicates conditions = new UserPredicates(this.workspaceContext.get().id(), "c");
		conditions.equal("c.language", filter.language());
		conditions.inState("c", filter);
		return conditions;
	}

	/** Builds the query of a filter in the current workspace. */
	UserQuery query(UserFilter filter) {
		return query(filter, UserOrder.ID);
	}

	private UserQuery query(UserFilter filter, UserOrder order) {
		return new UserQuery(conditions(filter), filter.language() != null, order);
	}

	private UserPredicates conditions(UserFilter filter) {
		UserPredicates conditions = new UserPredicates(this.workspaceContext.get().id(), "u");
		if (filter.email() != null) {
			TextCondition email = filter.email();
			conditions.matches("u.email_key", email.with(Identifier.normalized(IdentifierType.EMAIL, email.text())));
		}
		if (filter.phone() != null) {
			TextCondition phone = filter.phone();
			conditions.hasPhone(phone.with(Identifier.normalized(IdentifierType.PHONE, phone.text())));
		}
		if (filter.customId() != null || filter.customChannel() != null) {
			conditions.hasIdentifier(IdentifierType.CUSTOM, filter.customId(), filter.customChannel());
		}
		conditions.equal("u.language", filter.language());
		conditions.inState("u", filter);
		if (filter.text() != null) {
			conditions.containsText(filter.text());
		}
		conditions.within("u.created_at", filter.created());
		conditions.within("u.updated_at", filter.updated());
		conditions.within("u.last_contact_at", filter.lastContact());
		if (!filter.customFields().isEmpty()) {
			Map<String, CustomField> declared = this.customFieldService.declared();
			filter.customFields().forEach((key, match) -> addCustomField(conditions, key, match, declared.get(key)));
		}
		return conditions;
	}

	private static void addCustomField(UserPredicates conditions, String key, TextCondition match,
			@Nullable CustomField field) {
		if (field != null && match.kind() == TextCondition.Kind.CONTAINS) {
			if (match.text().isEmpty() && field.type().isEmptyAbsent()) {
				return;
			}
			if (matchesUnset(field, match)) {
				conditions.unsetCheckbox(key);
				return;
			}
		}
		conditions.customField(key, match, field);
	}

	private static boolean matchesUnset(CustomField field, TextCondition match) {
		CustomValue.Bool bool = CustomField.flag(new CustomValue.Text(match.text()));
		return field.type() == CustomField.Type.CHECKBOX && bool != null && !bool.value();
	}

}
