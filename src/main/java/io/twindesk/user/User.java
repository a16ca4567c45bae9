package io.twindesk.user;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A person as the directory knows one. Immutable; no text of it is null.
 *
 * @param id per workspace, from 1
 * @param type by what the person was first known; never changes
 * @param identifiers all of them, in the order of their types
 * @param username for signing in, unique without case, empty if none
 * @param language an ISO 639 code
 * @param active not blocked
 * @param deleted disabled, which can be undone
 * @param customFields by key, in the order in which they were given
 */
public record User(long id, IdentifierType type, List<Identifier> identifiers, PersonName name, String username,
		String language, String companyName, String companyPosition, String note, String thumbnail, boolean confirmed,
		boolean active, boolean deleted, Instant createdAt, Instant updatedAt, @Nullable Instant lastContactAt,
		Map<String, CustomValue> customFields) {

	/** The identifier of a type, if the person has one. */
	public Optional<Identifier> identifier(IdentifierType type) {
		return this.identifiers.stream().filter((identifier) -> identifier.type() == type).findFirst();
	}

	/** The value of an identifier as it was written, or an empty text. */
	public String identity(IdentifierType type) {
		return identifier(type).map(Identifier::value).orElse("");
	}

}
