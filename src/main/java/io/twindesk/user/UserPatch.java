package io.twindesk.user;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The fields that a write sets. A field that is not set remains unchanged, or gets the
 * default of a new user. Identifiers and custom fields are set individually; null removes
 * one.
 */
public final class UserPatch {

	private final Map<IdentifierType, @Nullable Identifier> identifiers = new EnumMap<>(IdentifierType.class);

	private final Map<String, @Nullable CustomValue> customFields = new LinkedHashMap<>();

	private final Map<TextField, String> texts = new EnumMap<>(TextField.class);

	private @Nullable String fullName;

	private @Nullable String firstName;

	private @Nullable String lastName;

	private @Nullable String username;

	private @Nullable String language;

	/** Returns a copy that can be changed on its own. */
	public UserPatch copy() {
		UserPatch copy = new UserPatch().fullName(this.fullName)
			.firstName(this.firstName)
			.lastName(this.lastName)
			.username(this.username)
			.language(this.language);
		copy.identifiers.putAll(this.identifiers);
		copy.customFields.putAll(this.customFields);
		copy.texts.putAll(this.texts);
		return copy;
	}

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

	/** Sets the full name, see {@link PersonName#parse}. */
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

	/** Sets a text field; null leaves it unchanged. */
	public UserPatch text(TextField field, @Nullable String text) {
		if (text == null) {
			this.texts.remove(field);
		}
		else {
			this.texts.put(field, text);
		}
		return this;
	}

	/** Sets all text fields. */
	UserPatch texts(UserTexts all) {
		for (TextField field : TextField.values()) {
			this.texts.put(field, all.get(field));
		}
		return this;
	}

	/** Returns the changed identifiers in the order of their types; null removes one. */
	public Map<IdentifierType, @Nullable Identifier> identifiers() {
		return this.identifiers;
	}

	/**
	 * Returns the changed custom fields in the order in which they were set; null removes
	 * one.
	 */
	public Map<String, @Nullable CustomValue> customFields() {
		return this.customFields;
	}

	public @Nullable String fullName() {
		return this.fullName;
	}

	public @Nullable String username() {
		return this.username;
	}

	public @Nullable String language() {
		return this.language;
	}

	/** Returns the changed text fields. */
	public Map<TextField, String> texts() {
		return this.texts;
	}

	/** Applies the changes to a name. */
	PersonName applyTo(PersonName name) {
		PersonName result = (this.fullName != null) ? name.withFullName(this.fullName) : name;
		return new PersonName((this.firstName != null) ? this.firstName : result.first(),
				(this.lastName != null) ? this.lastName : result.last());
	}

}
