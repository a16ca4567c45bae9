package io.twindesk.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.twindesk.user.IdentifierType;
import io.twindesk.user.User;
import io.twindesk.user.UserPage;
import io.twindesk.web.UserForm;
import tools.jackson.databind.util.RawValue;

/** JSON of a user in a list. Texts that the user does not have are empty. */
record UserJson(long id, String type, String name, String email, String phone, boolean active, boolean deleted,
		Instant updatedAt) {

	static UserJson of(User user) {
		return new UserJson(user.id(), user.type().code(), user.name().full(),
				user.identifierValue(IdentifierType.EMAIL), user.identifierValue(IdentifierType.PHONE), user.active(),
				user.deleted(), user.updatedAt());
	}

	/**
	 * Returns a user in all forms: {@code directory} as in a state document, each dialect
	 * under its name, and in {@code notShown} what each dialect does not show.
	 */
	static Map<String, Object> view(long id, Map<String, Object> directory, List<UserForm> forms) {
		Map<String, Object> view = new LinkedHashMap<>();
		view.put("directory", directory);
		Map<String, Object> notShown = new LinkedHashMap<>();
		for (UserForm form : forms) {
			view.put(form.dialect(), new RawValue(form.write(id).text()));
			notShown.put(form.dialect(), notShown(directory, form));
		}
		view.put("notShown", notShown);
		return view;
	}

	/** Returns the fields in the order of a document, then the identifiers by type. */
	private static List<String> notShown(Map<String, Object> directory, UserForm form) {
		List<String> hidden = new ArrayList<>(directory.keySet());
		hidden.retainAll(form.hiddenFields());
		String userType = String.valueOf(directory.get("type"));
		if (directory.get("identifiers") instanceof List<?> identifiers) {
			for (Object item : identifiers) {
				String type = (item instanceof Map<?, ?> identifier) ? String.valueOf(identifier.get("type")) : "";
				if (!form.showsIdentifier(userType, type)) {
					hidden.add("identifiers." + type);
				}
			}
		}
		return hidden;
	}

	/** A page of users. */
	record Page(long total, List<UserJson> items) {

		static Page of(UserPage page) {
			return new Page(page.total(), page.users().stream().map(UserJson::of).toList());
		}

	}

}
