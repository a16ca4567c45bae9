package io.twindesk.user;

import org.springframework.context.ApplicationContext;

/** Opens the door to a total that is counted apart from its page. */
public class Totals {

	private final UserSearch search;

	public Totals(ApplicationContext context) {
		this.search = context.getBean(UserSearch.class);
	}

	public long of(UserFilter filter) {
		return this.search.total(filter);
	}

}
