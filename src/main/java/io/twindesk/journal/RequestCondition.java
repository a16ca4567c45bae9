package io.twindesk.journal;

/** A condition on a recorded request, in addition to its operation and status. */
@FunctionalInterface
public interface RequestCondition {

	/** Holds for every request. */
	RequestCondition ANY = (journalEntry) -> true;

	boolean matches(JournalEntry journalEntry);

	/** A condition that holds where both do. */
	default RequestCondition and(RequestCondition other) {
		return (journalEntry) -> matches(journalEntry) && other.matches(journalEntry);
	}

	/** Holds for requests with a header of that name, in any case, and that value. */
	static RequestCondition header(String name, String value) {
		return (journalEntry) -> journalEntry.request()
			.headers()
			.stream()
			.anyMatch((header) -> header.name().equalsIgnoreCase(name) && header.value().strip().equals(value.strip()));
	}

}
