package io.twindesk.pull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The walks through the list of an account. A list that changes during a walk can hide a
 * user or show it twice, so another walk follows until two agree, at most three.
 */
final class Walks {

	private static final int MAX_WALKS = 3;

	private final long limit;

	private final List<Walk> finished = new ArrayList<>();

	private Walk current = new Walk();

	private boolean settled;

	private boolean agreed;

	/**
	 * Creates the walks.
	 * @param limit maximum number of users of a walk
	 */
	Walks(long limit) {
		this.limit = limit;
	}

	/** Whether no further page is needed. */
	boolean isSettled() {
		return this.settled;
	}

	/** Returns the number of the current walk from 1. */
	int number() {
		return this.finished.size() + 1;
	}

	/** Returns the number of the next page from 0. */
	int page() {
		return this.current.pages;
	}

	/** Returns the number of entries that the current walk has read. */
	long offset() {
		return this.current.entries;
	}

	/** Returns the number of users that the current walk has read. */
	int size() {
		return this.current.users.size();
	}

	/** Returns the number of users that a walk reads; at most 0 if it is unknown. */
	long expected() {
		return Math.min(this.current.total, this.limit);
	}

	/** Adds the next page of the current walk. */
	void add(ListPage page) {
		this.current.add(page);
		if (this.current.isComplete(page)) {
			finish();
		}
	}

	private void finish() {
		Walk walk = this.current;
		Walk before = this.finished.isEmpty() ? null : this.finished.get(this.finished.size() - 1);
		this.finished.add(walk);
		this.agreed = (before != null) ? walk.agreesWith(before) : !walk.changed && !walk.isShort();
		this.settled = this.agreed || this.finished.size() == MAX_WALKS;
		if (!this.settled) {
			this.current = new Walk();
		}
	}

	/**
	 * Returns the users by id: those of the last walk, and if no walks agree, also those
	 * that only other walks have found.
	 */
	Map<Long, PulledUser> users() {
		Map<Long, PulledUser> users = new TreeMap<>();
		for (Walk walk : this.agreed ? List.of(this.current) : this.finished) {
			users.putAll(walk.users);
		}
		return users;
	}

	/** Describes what is uncertain after all walks. */
	List<String> uncertain() {
		List<String> lines = new ArrayList<>();
		Map<Long, Set<Integer>> walks = new TreeMap<>();
		for (int i = 0; i < this.finished.size() && !this.agreed; i++) {
			for (long user : this.finished.get(i).users.keySet()) {
				walks.computeIfAbsent(user, (key) -> new TreeSet<>()).add(i + 1);
			}
		}
		walks.forEach((user, numbers) -> {
			if (numbers.size() < this.finished.size()) {
				lines.add("user " + user + ": in " + numbers.size() + " of " + this.finished.size() + " walks");
			}
		});
		if (this.current.isShort() || (!this.agreed && lines.isEmpty())) {
			lines.add("the account counts " + this.current.total + " users and returned " + this.current.users.size());
		}
		return lines;
	}

	/** One walk from the first page to the last. */
	private final class Walk {

		private final Map<Long, PulledUser> users = new LinkedHashMap<>();

		private int pages;

		private long entries;

		private long total = ListPage.NO_TOTAL;

		private boolean changed;

		void add(ListPage page) {
			if (page.total() != ListPage.NO_TOTAL) {
				this.changed |= this.pages > 0 && this.total != ListPage.NO_TOTAL && this.total != page.total();
				this.total = page.total();
			}
			for (PulledUser user : page.users()) {
				if (this.users.size() < Walks.this.limit || this.users.containsKey(user.id())) {
					this.users.put(user.id(), user);
				}
			}
			this.pages++;
			this.entries += page.size();
		}

		boolean isComplete(ListPage page) {
			return page.size() == 0 || this.users.size() >= Walks.this.limit
					|| (this.total != ListPage.NO_TOTAL && this.entries >= this.total);
		}

		/** Whether the account counts more users than it has returned. */
		boolean isShort() {
			return this.users.size() < Math.min(this.total, Walks.this.limit);
		}

		boolean agreesWith(Walk other) {
			return this.total == other.total && this.users.keySet().equals(other.users.keySet());
		}

	}

}
