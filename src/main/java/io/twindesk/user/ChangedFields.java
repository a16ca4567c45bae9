package io.twindesk.user;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Computes the names of the fields in which two versions of a user differ, as in a state
 * document: an identifier is named by its type, a custom field by its key.
 */
final class ChangedFields {

	private static final Map<String, Function<User, Object>> FIELDS = Map.ofEntries(
			Map.entry("firstName", (user) -> user.name().first()), Map.entry("lastName", (user) -> user.name().last()),
			Map.entry("username", User::username), Map.entry("language", User::language),
			Map.entry("thumbnail", User::thumbnail), Map.entry("confirmed", User::confirmed));

	private ChangedFields() {
	}

	static Set<String> between(User before, User after) {
		Set<String> names = new TreeSet<>();
		FIELDS.forEach((name, field) -> {
			if (!field.apply(before).equals(field.apply(after))) {
				names.add(name);
			}
		});
		if (before.active() != after.active() || before.deleted() != after.deleted()) {
			names.add("state");
		}
		if (!Objects.equals(before.lastContactAt(), after.lastContactAt())) {
			names.add("lastContactAt");
		}
		for (TextField field : TextField.values()) {
			if (!before.text(field).equals(after.text(field))) {
				names.add(field.code());
			}
		}
		Set<Identifier> changed = new LinkedHashSet<>(before.identifiers());
		changed.addAll(after.identifiers());
		changed.removeIf(
				(identifier) -> before.identifiers().contains(identifier) && after.identifiers().contains(identifier));
		changed.forEach((identifier) -> names.add(identifier.type().code()));
		names.addAll(changedKeys(before.customFields(), after.customFields()));
		return names;
	}

	/** Returns the names of all fields that are set in a new user. */
	static Set<String> fields(User user) {
		Set<String> names = new TreeSet<>(user.customFields().keySet());
		FIELDS.forEach((name, field) -> {
			if (!Set.of("", false).contains(field.apply(user))) {
				names.add(name);
			}
		});
		for (TextField field : TextField.values()) {
			if (!user.text(field).isEmpty()) {
				names.add(field.code());
			}
		}
		user.identifiers().forEach((identifier) -> names.add(identifier.type().code()));
		return names;
	}

	private static Set<String> changedKeys(Map<String, ? extends @Nullable Object> before,
			Map<String, ? extends @Nullable Object> after) {
		Set<String> keys = new HashSet<>(before.keySet());
		keys.addAll(after.keySet());
		keys.removeIf((key) -> Objects.equals(before.get(key), after.get(key)));
		return keys;
	}

}
