package io.twindesk.user;

/**
 * What a dialect has to say against an edit, asked while nobody else can change the user.
 */
@FunctionalInterface
public interface EditPolicy {

	/** No objections. */
	EditPolicy NONE = (user, changes) -> {
	};

	/** Throws the dialect's own refusal if these changes may not be made. */
	void apply(User user, UserPatch changes);

}
