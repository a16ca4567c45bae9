package io.twindesk.journal;

/** A condition on a recorded request, in addition to its operation and status. */
@FunctionalInterface
public interface RequestCondition {

	/** Holds for every request. */
	RequestCondition ANY = (entry) -> true;

	boolean matches(Entry entry);

	/** A condition that holds where both do. */
	default RequestCondition and(RequestCondition other) {
		return (entry) -> matches(entry) && other.matches(entry);
	}

	/** Holds for requests with a header of that name, in any case, and that value. */
	static RequestCondition header(String name, String value) {
		return (entry) -> entry.request()
			.headers()
			.stream()
			.anyMatch((header) -> header.name().equalsIgnoreCase(name) && header.value().strip().equals(value.strip()));
	}

}
