package io.twindesk.state;

import java.util.List;
import java.util.Map;

import io.twindesk.input.Value;
import io.twindesk.user.Identifier;
import io.twindesk.user.IdentifierType;
import io.twindesk.user.User;
import io.twindesk.user.UserLookup;
import org.jspecify.annotations.Nullable;

/** Finds the identifiers and the username of a body that other users have. */
class UserConflicts {

	private static final String TAKEN = "must not be used by another user";

	private final UserLookup lookup;

	private final Value.Object body;

	UserConflicts(UserLookup lookup, Value.Object body) {
		this.lookup = lookup;
		this.body = body;
	}

	/**
	 * Adds the conflicts of a user by field.
	 * @param named whether the body has the username
	 */
	void find(User user, boolean named, Map<String, String> conflicts) {
		List<Value> items = (this.body.get("identifiers") instanceof Value.Array array) ? array.items() : List.of();
		for (int i = 0; i < items.size(); i++) {
			Identifier identifier = identifier(items.get(i), user);
			if (identifier != null && isOther(user, this.lookup.find(identifier).orElse(user.id()))) {
				conflicts.put("identifiers[" + i + "].value", TAKEN);
			}
		}
		if (named && isOther(user, this.lookup.findByUsername(user.username()).orElse(user.id()))) {
			conflicts.put("username", TAKEN);
		}
	}

	private static boolean isOther(User user, long id) {
		return id != user.id();
	}

	/** Returns the user's identifier of the type that an item of the body has. */
	private static @Nullable Identifier identifier(Value item, User user) {
		String name = (item instanceof Value.Object object) ? Value.plain(object.get("type")) : null;
		for (IdentifierType type : IdentifierType.values()) {
			if (name != null && type.isNamed(name)) {
				return user.identifier(type).orElse(null);
			}
		}
		return null;
	}

}
