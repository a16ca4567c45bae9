package io.twindesk.user;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Holds the custom fields of a write against the types that the workspace declares. */
@Component
class CustomFieldTypes {

	private final CustomFields customFields;

	CustomFieldTypes(CustomFields customFields) {
		this.customFields = customFields;
	}

	/**
	 * Gives each value the form of its declared type.
	 * @return these changes
	 * @throws InvalidCustomFieldException if a value does not fit
	 */
	UserChanges fit(UserChanges changes) {
		if (!changes.customFields().isEmpty()) {
			Map<String, CustomField> declared = this.customFields.declared();
			changes.customFields().replaceAll((key, value) -> fit(declared.get(key), key, value));
		}
		return changes;
	}

	private static @Nullable CustomValue fit(@Nullable CustomField declared, String key, @Nullable CustomValue value) {
		if (declared == null || value == null) {
			return value;
		}
		CustomValue fitting = declared.fit(value);
		if (fitting == null) {
			throw new InvalidCustomFieldException(key);
		}
		return fitting;
	}

}
