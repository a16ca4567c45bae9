package io.twindesk.user;

/** A dialect's rules for an edit, applied while the user is locked. */
@FunctionalInterface
public interface EditPolicy {

	/** Allows every edit. */
	EditPolicy NONE = (user, changes) -> {
	};

	/** Throws the dialect's own exception if the patch is not allowed. */
	void apply(User user, UserPatch changes);

}
