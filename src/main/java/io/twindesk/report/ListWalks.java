package io.twindesk.report;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import io.twindesk.verdict.ListPage;

/**
 * Follows clients through the pages of lists. A client that requests pages at the same
 * time may do so in any order.
 */
class ListWalks {

	private static final int MAX_WALKS = 200;

	private static final int MAX_PAGES = 100;

	private final BoundedMap<Walk> walks = new BoundedMap<>(MAX_WALKS);

	/** Returns the changes of the numbers of situations, by their names. */
	Map<String, Integer> add(ReportedCall call, ListPage page) {
		if (page.limit() < 1 || page.total() < 1) {
			return Map.of();
		}
		String key = call.credential() + " " + page.limit() + " " + page.query().hashCode() + " "
				+ page.query().length();
		Walk walk = this.walks.get(key);
		if (walk == null || (page.first() == 0 && walk.covered > 0)) {
			walk = new Walk();
		}
		this.walks.put(key, walk);
		return page.isPastEnd() ? walk.passEnd() : walk.visit(page);
	}

	private static final class Walk {

		/** The number of users on the pages from the first one without a gap. */
		private long covered;

		/** The ends of pages after a gap, by their beginnings. */
		private final TreeMap<Long, Long> ahead = new TreeMap<>();

		private boolean finished;

		private boolean exact;

		private int pagesAfterEnd;

		Map<String, Integer> visit(ListPage page) {
			Map<String, Integer> changes = new HashMap<>();
			if (this.ahead.size() < MAX_PAGES) {
				this.ahead.merge(page.first(), page.first() + page.limit(), Math::max);
			}
			while (!this.ahead.isEmpty() && this.ahead.firstKey() <= this.covered) {
				this.covered = Math.max(this.covered, this.ahead.pollFirstEntry().getValue());
			}
			if (this.covered >= page.total() && !this.finished) {
				this.finished = true;
				this.exact = page.total() % page.limit() == 0;
				if (page.total() > page.limit()) {
					changes.put(Situation.SEVERAL_PAGES, 1);
				}
				if (this.exact) {
					changes.put(Situation.EXACT_MULTIPLE, 1);
				}
			}
			return changes;
		}

		/**
		 * Visits a page after the last one. A client that does not take the first of
		 * these for the end has not recognised it.
		 */
		Map<String, Integer> passEnd() {
			this.pagesAfterEnd++;
			return (this.exact && this.pagesAfterEnd == 2) ? Map.of(Situation.EXACT_MULTIPLE, -1) : Map.of();
		}

	}

}
