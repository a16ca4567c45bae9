package io.twindesk.report;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import io.twindesk.settings.EditDistance;
import io.twindesk.verdict.Outcome;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * All reports, by name. The number of reports is limited; the one without a request for
 * the longest time makes room for a new one.
 */
@Component
public class Reports {

	/** The maximum number of reports. */
	static final int MAX_REPORTS = 200;

	private static final int NEAREST = 5;

	private final ReportComposer composer;

	private final Map<String, Entry> entries = new HashMap<>();

	private long touches;

	Reports(ReportComposer composer) {
		this.composer = composer;
	}

	/**
	 * Adds a request to a report, which is created if necessary.
	 * @param text method, path and query for examples
	 */
	void add(String name, ReportedCall call, Supplier<String> text) {
		entry(name).counters.add(call, text);
	}

	/** Returns all reports in short form, sorted by name. */
	public List<Summary> list() {
		List<Entry> all;
		synchronized (this.entries) {
			all = List.copyOf(this.entries.values());
		}
		return all.stream()
			.map((entry) -> entry.counters.toSummary(entry.name))
			.sorted(Comparator.comparing(Summary::name))
			.toList();
	}

	/** Returns a report, empty if there is none of that name. */
	public Optional<Report> find(String name) {
		Entry entry = existing(name);
		return (entry != null) ? Optional.of(this.composer.compose(name, entry.counters)) : Optional.empty();
	}

	/** Returns the existing names with the smallest edit distance, nearest first. */
	public List<String> nearest(String name) {
		return EditDistance.nearest(name, list(), Summary::name, NEAREST).stream().map(Summary::name).toList();
	}

	/**
	 * Deletes a report.
	 * @return whether it existed
	 */
	public boolean delete(String name) {
		synchronized (this.entries) {
			return this.entries.remove(name) != null;
		}
	}

	/** Deletes all reports. */
	public void deleteAll() {
		synchronized (this.entries) {
			this.entries.clear();
		}
	}

	private @Nullable Entry existing(String name) {
		synchronized (this.entries) {
			return this.entries.get(name);
		}
	}

	private Entry entry(String name) {
		synchronized (this.entries) {
			Entry entry = this.entries.get(name);
			if (entry == null) {
				if (this.entries.size() >= MAX_REPORTS) {
					this.entries.values()
						.stream()
						.min(Comparator.comparingLong((each) -> each.touched))
						.ifPresent((oldest) -> this.entries.remove(oldest.name));
				}
				entry = new Entry(name);
				this.entries.put(name, entry);
			}
			entry.touched = ++this.touches;
			return entry;
		}
	}

	private static final class Entry {

		private final String name;

		private final ReportCounters counters = new ReportCounters();

		private long touched;

		Entry(String name) {
			this.name = name;
		}

	}

	/** A report in a list. */
	public record Summary(String name, long calls, Instant from, Instant to, Outcome outcome) {
	}

}
