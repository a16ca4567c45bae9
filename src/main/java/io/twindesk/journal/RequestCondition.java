package io.twindesk.journal;

/** A condition on a recorded request, in addition to its operation and status. */
@FunctionalInterface
public interface RequestCondition {

	/** Matches every request. */
	RequestCondition ANY = (entry) -> true;

	boolean matches(JournalEntry entry);

	/** Returns a condition that matches if both do. */
	default RequestCondition and(RequestCondition other) {
		return (entry) -> matches(entry) && other.matches(entry);
	}

	/**
	 * Matches requests that have a header with this name, in any case, and this value.
	 */
	static RequestCondition header(String name, String value) {
		return (entry) -> entry.request()
			.headers()
			.stream()
			.anyMatch((header) -> header.name().equalsIgnoreCase(name) && header.value().strip().equals(value.strip()));
	}

}
