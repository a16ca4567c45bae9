package io.twindesk.verdict;

/**
 * A page of a list.
 *
 * @param first the number of users before the page
 * @param limit the maximum number of users on the page
 * @param total the number of users on all pages
 * @param query the filters of the list in any form; equal for all pages of one list
 */
public record ListPage(long first, long limit, long total, String query) {

	/** Whether the page is after the last user. */
	public boolean isPastEnd() {
		return this.first >= this.total && this.first > 0;
	}

}
