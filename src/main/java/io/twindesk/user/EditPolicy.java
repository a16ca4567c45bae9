package io.twindesk.user;

/** A dialect's rules for an edit, applied while the user is locked. */
@FunctionalInterface
public interface EditPolicy {

	/** Allows every edit. */
	EditPolicy NONE = (user, changes) -> changes;

	/**
	 * Returns the patch that is applied to a user; the given one does not change. Throws
	 * the dialect's own exception if the patch is not allowed.
	 */
	UserPatch apply(User user, UserPatch changes);

}
