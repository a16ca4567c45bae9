package io.twindesk.user;

/** Identifies the stored count that includes a user. */
record UserCountKind(String language, boolean active, boolean deleted) {

	static UserCountKind of(User user) {
		return new UserCountKind(user.language(), user.active(), user.deleted());
	}

}
