package io.twindesk.user;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A user of the directory. Immutable; no text is null.
 *
 * @param id unique per workspace, from 1
 * @param type the type of the first identifier; never changes
 * @param identifierValues as stored in the row
 * @param username for signing in, unique ignoring case, empty if there is none
 * @param language an ISO 639 code
 * @param active not blocked
 * @param deleted disabled, which can be undone
 * @param customFieldValues as stored in the row
 */
public record User(long id, IdentifierType type, UserIdentifiers identifierValues, PersonName name, String username,
		String language, UserTexts texts, String thumbnail, boolean confirmed, boolean active, boolean deleted,
		Instant createdAt, Instant updatedAt, @Nullable Instant lastContactAt, CustomFieldValues customFieldValues) {

	/**
	 * Creates a user.
	 * @param identifiers at most one of each type
	 * @param customFields by key, in the order in which they were set
	 */
	public static User of(long id, IdentifierType type, List<Identifier> identifiers, PersonName name, String username,
			String language, UserTexts texts, String thumbnail, boolean confirmed, boolean active, boolean deleted,
			Instant createdAt, Instant updatedAt, @Nullable Instant lastContactAt,
			Map<String, CustomValue> customFields) {
		return new User(id, type, UserIdentifiers.of(identifiers), name, username, language, texts, thumbnail,
				confirmed, active, deleted, createdAt, updatedAt, lastContactAt, CustomFieldValues.of(customFields));
	}

	/** Returns a copy with another id and username. */
	User identifiedBy(long newId, String newUsername) {
		return copy(newId, newUsername, this.updatedAt, this.customFieldValues);
	}

	/** Returns a copy with another time of the last change. */
	User updatedAt(Instant time) {
		return copy(this.id, this.username, time, this.customFieldValues);
	}

	/** Returns a copy with other custom fields. */
	public User withCustomFields(Map<String, CustomValue> customFields) {
		return copy(this.id, this.username, this.updatedAt, CustomFieldValues.of(customFields));
	}

	private User copy(long newId, String newUsername, Instant newUpdatedAt, CustomFieldValues newCustomFields) {
		return new User(newId, this.type, this.identifierValues, this.name, newUsername, this.language, this.texts,
				this.thumbnail, this.confirmed, this.active, this.deleted, this.createdAt, newUpdatedAt,
				this.lastContactAt, newCustomFields);
	}

	public String text(TextField field) {
		return this.texts.get(field);
	}

	/** Returns all identifiers, in the order of their types. */
	public List<Identifier> identifiers() {
		return this.identifierValues.all();
	}

	/**
	 * Returns a copy of the custom fields by key, in the order in which they were set.
	 */
	public Map<String, CustomValue> customFields() {
		return this.customFieldValues.asMap();
	}

	/** Returns the identifier of a type, if the user has one. */
	public Optional<Identifier> identifier(IdentifierType type) {
		return Optional.ofNullable(this.identifierValues.get(type));
	}

	/** Returns the value of an identifier in its original spelling, or an empty text. */
	public String identifierValue(IdentifierType type) {
		return this.identifierValues.value(type);
	}

}
