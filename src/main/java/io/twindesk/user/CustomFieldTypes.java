package io.twindesk.user;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Holds the custom fields of a write against the types that the workspace declares. */
@Component
class CustomFieldTypes {

	private final CustomFieldService customFieldService;

	CustomFieldTypes(CustomFieldService customFieldService) {
		this.customFieldService = customFieldService;
	}

	/**
	 * Gives each value the form of its declared type.
	 * @return these changes
	 * @throws InvalidCustomFieldException if a value does not fit
	 */
	UserPatch coerce(UserPatch changes) {
		if (!changes.customFields().isEmpty()) {
			Map<String, CustomField> declared = this.customFieldService.declared();
			changes.customFields().replaceAll((key, value) -> coerce(declared.get(key), key, value));
		}
		return changes;
	}

	private static @Nullable CustomValue coerce(@Nullable CustomField declared, String key,
			@Nullable CustomValue value) {
		if (declared == null || value == null) {
			return value;
		}
		CustomValue fitting = declared.coerce(value);
		if (fitting == null) {
			throw new InvalidCustomFieldException(key);
		}
		return fitting;
	}

}
