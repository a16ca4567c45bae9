package io.twindesk.web;

import java.util.Set;

/** A dialect's form of a user of the current workspace, for readers of all dialects. */
public interface UserForm {

	/** Returns the name of the dialect. */
	String dialect();

	/** Returns a user exactly as a list of the dialect contains it. */
	JsonContent write(long userId);

	/** Returns the fields of a state document that the form never shows. */
	Set<String> hiddenFields();

	/**
	 * Returns whether the form shows an identifier.
	 * @param userType the type of the user, as in state documents
	 * @param type the type of the identifier, as in state documents
	 */
	boolean showsIdentifier(String userType, String type);

}
