package io.twindesk.user;

import org.springframework.context.ApplicationContext;

/**
 * Gives other packages' tests access to a total that is counted separately from its page.
 */
public class Totals {

	private final UserSearch search;

	public Totals(ApplicationContext context) {
		this.search = context.getBean(UserSearch.class);
	}

	public long of(UserFilter filter) {
		return this.search.total(filter);
	}

}
