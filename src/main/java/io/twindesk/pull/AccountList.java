package io.twindesk.pull;

import java.util.List;
import java.util.Optional;

/** The list of users of an account, in the form of one dialect. */
interface AccountList {

	/**
	 * Reads a page.
	 * @param number number of the page from 0
	 * @param offset number of entries on the previous pages
	 */
	ListPage page(int number, long offset) throws InterruptedException;

	/**
	 * Reads the links of a user.
	 * @return ids of the linked users; empty if the user no longer exists
	 */
	Optional<List<Long>> links(long user) throws InterruptedException;

}
