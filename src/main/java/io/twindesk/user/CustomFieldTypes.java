package io.twindesk.user;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Converts the custom fields of a write to their declared types. */
@Component
class CustomFieldTypes {

	private final CustomFieldService customFieldService;

	CustomFieldTypes(CustomFieldService customFieldService) {
		this.customFieldService = customFieldService;
	}

	/**
	 * Converts each value to its declared type.
	 * @return the given patch
	 * @throws InvalidCustomFieldException if a value does not fit its type
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
		CustomValue coerced = declared.coerce(value);
		if (coerced == null) {
			throw new InvalidCustomFieldException(key);
		}
		return coerced;
	}

}
