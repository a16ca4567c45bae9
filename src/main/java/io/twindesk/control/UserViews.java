package io.twindesk.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.twindesk.state.UserDocuments;
import io.twindesk.web.UserForm;
import tools.jackson.databind.util.RawValue;

import org.springframework.stereotype.Component;

/** Shows users of the current workspace in all forms. */
@Component
class UserViews {

	private final UserDocuments documents;

	private final List<UserForm> forms;

	UserViews(UserDocuments documents, List<UserForm> forms) {
		this.documents = documents;
		this.forms = forms.stream().sorted(Comparator.comparing(UserForm::dialect)).toList();
	}

	/**
	 * Returns a user in all forms: {@code directory} as in a state document, each dialect
	 * under its name, and in {@code notShown} what each dialect does not show.
	 */
	Map<String, Object> of(long id) {
		Map<String, Object> directory = this.documents.read(id);
		Map<String, Object> view = new LinkedHashMap<>();
		view.put("directory", directory);
		Map<String, Object> notShown = new LinkedHashMap<>();
		for (UserForm form : this.forms) {
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

}
