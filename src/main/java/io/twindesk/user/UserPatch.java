package io.twindesk.user;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a write names of a person; whatever it does not name stays as it is, or takes a
 * new user's value. Identifiers and custom fields are named one by one, with null for one
 * that is to go.
 */
public final class UserPatch {

	private final Map<IdentifierType, @Nullable Identifier> identifiers = new EnumMap<>(IdentifierType.class);

	private final Map<String, @Nullable CustomValue> customFields = new LinkedHashMap<>();

	private @Nullable String fullName;

	private @Nullable String firstName;

	private @Nullable String lastName;

	private @Nullable String username;

	private @Nullable String language;

	private @Nullable String companyName;

	private @Nullable String companyPosition;

	private @Nullable String note;

	public UserPatch identifier(Identifier identifier) {
		this.identifiers.put(identifier.type(), identifier);
		return this;
	}

	public UserPatch withoutIdentifier(IdentifierType type) {
		this.identifiers.put(type, null);
		return this;
	}

	public UserPatch customField(String key, @Nullable CustomValue value) {
		this.customFields.put(key, value);
		return this;
	}

	/** The whole name, see {@link PersonName#parse}. */
	public UserPatch fullName(@Nullable String name) {
		this.fullName = name;
		return this;
	}

	public UserPatch firstName(@Nullable String name) {
		this.firstName = name;
		return this;
	}

	public UserPatch lastName(@Nullable String name) {
		this.lastName = name;
		return this;
	}

	public UserPatch username(@Nullable String name) {
		this.username = name;
		return this;
	}

	public UserPatch language(@Nullable String code) {
		this.language = code;
		return this;
	}

	public UserPatch companyName(@Nullable String name) {
		this.companyName = name;
		return this;
	}

	public UserPatch companyPosition(@Nullable String position) {
		this.companyPosition = position;
		return this;
	}

	public UserPatch note(@Nullable String text) {
		this.note = text;
		return this;
	}

	/** The named identifiers in the order of their types, null for one that is to go. */
	public Map<IdentifierType, @Nullable Identifier> identifiers() {
		return this.identifiers;
	}

	/** The named custom fields as they were given, null for one that is to go. */
	public Map<String, @Nullable CustomValue> customFields() {
		return this.customFields;
	}

	public @Nullable String fullName() {
		return this.fullName;
	}

	public @Nullable String firstName() {
		return this.firstName;
	}

	public @Nullable String lastName() {
		return this.lastName;
	}

	public @Nullable String username() {
		return this.username;
	}

	public @Nullable String language() {
		return this.language;
	}

	public @Nullable String companyName() {
		return this.companyName;
	}

	public @Nullable String companyPosition() {
		return this.companyPosition;
	}

	public @Nullable String note() {
		return this.note;
	}

	/** The name that these changes make of another. */
	PersonName applyTo(PersonName name) {
		PersonName result = (this.fullName != null) ? name.withFullName(this.fullName) : name;
		return new PersonName((this.firstName != null) ? this.firstName : result.first(),
				(this.lastName != null) ? this.lastName : result.last());
	}

}
