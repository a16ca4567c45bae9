package io.twindesk.pull;

import java.util.List;

/**
 * A page of the account's list.
 *
 * @param users the users of the page
 * @param size number of entries of the page, including those that are no users
 * @param total total of all matches; {@link #NO_TOTAL} if the account returns none
 */
record ListPage(List<PulledUser> users, int size, long total) {

	static final long NO_TOTAL = -1;

}
