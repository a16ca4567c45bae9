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
 * @param identifierValues as the row stores them
 * @param username for signing in, unique without case, empty if none
 * @param language an ISO 639 code
 * @param active not blocked
 * @param deleted disabled, which can be undone
 * @param customFieldValues as the row stores them
 */
public record User(long id, IdentifierType type, UserIdentifiers identifierValues, PersonName name, String username,
		String language, String companyName, String companyPosition, String note, String thumbnail, boolean confirmed,
		boolean active, boolean deleted, Instant createdAt, Instant updatedAt, @Nullable Instant lastContactAt,
		CustomFieldValues customFieldValues) {

	/**
	 * Creates a user.
	 * @param identifiers at most one of each type
	 * @param customFields by key, in the order in which they were given
	 */
	public static User of(long id, IdentifierType type, List<Identifier> identifiers, PersonName name, String username,
			String language, String companyName, String companyPosition, String note, String thumbnail,
			boolean confirmed, boolean active, boolean deleted, Instant createdAt, Instant updatedAt,
			@Nullable Instant lastContactAt, Map<String, CustomValue> customFields) {
		return new User(id, type, UserIdentifiers.of(identifiers), name, username, language, companyName,
				companyPosition, note, thumbnail, confirmed, active, deleted, createdAt, updatedAt, lastContactAt,
				CustomFieldValues.of(customFields));
	}

	/** All identifiers, in the order of their types. */
	public List<Identifier> identifiers() {
		return this.identifierValues.all();
	}

	/** The custom fields by key, in the order in which they were given; a copy. */
	public Map<String, CustomValue> customFields() {
		return this.customFieldValues.asMap();
	}

	/** The identifier of a type, if the person has one. */
	public Optional<Identifier> identifier(IdentifierType type) {
		return Optional.ofNullable(this.identifierValues.get(type));
	}

	/** The value of an identifier as it was written, or an empty text. */
	public String identifierValue(IdentifierType type) {
		return this.identifierValues.value(type);
	}

}
