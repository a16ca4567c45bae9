package io.twindesk.state;

import java.util.List;
import java.util.Map;
import java.util.Optional;

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

	private final long self;

	/**
	 * Creates the check of a body.
	 * @param self the id of the user, 0 for a new one
	 */
	UserConflicts(UserLookup lookup, Value.Object body, long self) {
		this.lookup = lookup;
		this.body = body;
		this.self = self;
	}

	/**
	 * Adds the conflicts of a user by field.
	 * @param named whether the body has the username
	 */
	void find(User user, boolean named, Map<String, String> conflicts) {
		List<Value> items = (this.body.get("identifiers") instanceof Value.Array array) ? array.items() : List.of();
		for (int i = 0; i < items.size(); i++) {
			Identifier identifier = identifier(items.get(i), user);
			if (identifier != null && isOther(this.lookup.find(identifier))) {
				conflicts.put("identifiers[" + i + "].value", TAKEN);
			}
		}
		if (named && isOther(this.lookup.findByUsername(user.username()))) {
			conflicts.put("username", TAKEN);
		}
	}

	private boolean isOther(Optional<Long> id) {
		return id.isPresent() && id.get() != this.self;
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
