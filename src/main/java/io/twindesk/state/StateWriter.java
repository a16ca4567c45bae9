package io.twindesk.state;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.twindesk.access.StoredCredential;
import io.twindesk.agent.AgentDetails;
import io.twindesk.user.CustomValue;
import io.twindesk.user.DirectorySnapshot;
import io.twindesk.user.IdentificationCode;
import io.twindesk.user.Identifier;
import io.twindesk.user.TextField;
import io.twindesk.user.User;
import io.twindesk.workspace.SettingsRegistry;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.util.RawValue;

/** Writes state documents, from which {@link StateReader} restores the same state. */
final class StateWriter {

	private StateWriter() {
	}

	/**
	 * Writes a complete document, with its keys in a fixed order.
	 * @param settings the types of the settings
	 */
	static Map<String, Object> document(WorkspaceState state, SettingsRegistry settings) {
		DirectorySnapshot directory = state.directory();
		Map<String, Object> document = new LinkedHashMap<>();
		put(document, "workspace", state.workspace());
		document.put("nextUserId", directory.nextUserId());
		document.put("settings", settings.values(state.settings()));
		document.put("customFields", list(directory.customFields(), (field) -> object("id", field.id(), "title",
				field.title(), "type", CustomFieldStateReader.code(field.type()))));
		document.put("views", list(state.work().catalogue(), (view) -> object("id", view.id(), "name", view.name())));
		Set<Long> users = directory.users().stream().map(User::id).collect(Collectors.toSet());
		document.put("credentials", list(state.credentials(), (stored) -> credential(stored, users)));
		document.put("users", list(directory.users(), (user) -> user(user, state)));
		if (!directory.codes().isEmpty()) {
			document.put("identificationCodes", list(directory.codes(), StateWriter::code));
		}
		return document;
	}

	/** Writes a user with all of its data. */
	static Map<String, Object> user(User user, WorkspaceState state) {
		return user(user, state.directory().links().getOrDefault(user.id(), List.of()),
				state.work().agents().get(user.id()));
	}

	/**
	 * Writes a user with all of its data.
	 * @param links the ids of the other linked users
	 * @param work null if nothing of it was ever changed
	 */
	static Map<String, Object> user(User user, List<Long> links, @Nullable AgentDetails work) {
		Map<String, Object> written = object("id", user.id(), "type", user.type().code(), "identifiers",
				list(user.identifiers(), StateWriter::identifier), "firstName", user.name().first(), "lastName",
				user.name().last(), "username", user.username(), "language", user.language(), "confirmed",
				user.confirmed(), "active", user.active(), "deleted", user.deleted(), "createdAt",
				user.createdAt().toString(), "updatedAt", user.updatedAt().toString());
		put(written, "lastContactAt", (user.lastContactAt() != null) ? user.lastContactAt().toString() : null);
		for (TextField field : TextField.values()) {
			written.put(field.code(), user.text(field));
		}
		written.put("thumbnail", user.thumbnail());
		written.put("customFields", customFields(user.customFields()));
		written.put("linkedUsers", links);
		put(written, "agent", (work != null) ? AgentStateWriter.agent(work) : null);
		return written;
	}

	/** Writes a credential. One that acts for a deleted user acts for no user. */
	private static Map<String, Object> credential(StoredCredential stored, Set<Long> users) {
		Long actsFor = stored.credential().actsFor();
		Map<String, Object> written = new LinkedHashMap<>();
		put(written, "id", stored.id());
		written.put("staffEmail", stored.credential().staffEmail());
		written.put("keyHash", CredentialStateReader.HASH_PREFIX + stored.keyHash());
		written.put("permissions", stored.credential().permissions());
		written.put("fullAccess", stored.credential().fullAccess());
		put(written, "actsFor", (actsFor != null && users.contains(actsFor)) ? actsFor : null);
		return written;
	}

	private static Map<String, Object> identifier(Identifier identifier) {
		Map<String, Object> written = object("type", identifier.type().code());
		put(written, "channel", identifier.channel().isEmpty() ? null : identifier.channel());
		written.put("value", identifier.value());
		return written;
	}

	private static Map<String, Object> code(IdentificationCode code) {
		Map<String, Object> written = object("code", code.code(), "createdAt", code.createdAt().toString(),
				"identifiers",
				code.identificationData().identifiers().values().stream().map(StateWriter::identifier).toList());
		put(written, "fullName", code.identificationData().fullName());
		code.identificationData().texts().forEach((field, text) -> written.put(field.code(), text));
		put(written, "language", code.identificationData().language());
		written.put("customFields", customFields(code.identificationData().customFields()));
		return written;
	}

	/**
	 * Writes custom fields. Numbers have the same literal as in the request: 1.50 stays
	 * 1.50.
	 */
	private static Map<String, Object> customFields(Map<String, ? extends @Nullable CustomValue> fields) {
		Map<String, Object> written = new LinkedHashMap<>();
		fields.forEach((key, value) -> {
			if (value != null) {
				written.put(key, (value instanceof CustomValue.Text text) ? text.raw() : new RawValue(value.raw()));
			}
		});
		return written;
	}

	static <T> List<Map<String, Object>> list(List<T> all, Function<T, Map<String, Object>> writer) {
		return all.stream().map(writer).toList();
	}

	/** Creates an object from alternating keys and values. */
	static Map<String, Object> object(Object... entries) {
		Map<String, Object> object = new LinkedHashMap<>();
		for (int i = 0; i < entries.length; i += 2) {
			object.put((String) entries[i], entries[i + 1]);
		}
		return object;
	}

	private static void put(Map<String, Object> object, String key, @Nullable Object value) {
		if (value != null) {
			object.put(key, value);
		}
	}

}
