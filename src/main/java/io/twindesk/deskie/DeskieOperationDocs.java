package io.twindesk.deskie;

import java.util.List;

/** What is told of each operation beside its fields, and the codes of its 400s. */
enum DeskieOperationDocs {

	CREATE("create", "Create a user",
			"Takes one identifier at least. Of several the first in the table of types "
					+ "decides the user's type; the others are kept and are as unique.",
			DeskieCodes.create()),

	LIST("list", "List users",
			"Ascending by `user_id`, numbered from 0 on each page. `total_count` counts all "
					+ "matches. Unknown parameters are ignored.",
			DeskieCodes.list()),

	VIEW("view", "View a user", "With the ids of the other users that it is linked with.", DeskieCodes.none()),

	EDIT("edit", "Edit a user", "Changes what the body names, and nothing else. An empty text clears.",
			DeskieCodes.edit()),

	IDENTIFICATION("identification", "Make an identification code",
			"A customer who shows the code in a messenger is recognised by it.", DeskieCodes.identification()),

	LINK("link", "Link two users",
			"Links are symmetric and transitive. Answers the whole group, the user of the " + "path included.",
			DeskieCodes.link()),

	UNLINK("unlink", "Take a user out of a group",
			"The user of the body goes. Answers what is left of the group of " + "the user of the path.",
			DeskieCodes.unlink()),

	DISABLE("disable", "Disable a user", "`deleted` becomes true, `active` stays. No body is looked at.",
			DeskieCodes.none()),

	BLOCK("block", "Block a user", "`active` becomes false, `deleted` stays. No body is looked at.",
			DeskieCodes.none()),

	RESTORE("restore", "Restore a user", "`active` becomes true and `deleted` false. No body is looked at.",
			DeskieCodes.none()),

	DELETE("delete", "Delete a user for good", "For agents with a full access level. Answers nothing.",
			DeskieCodes.none());

	private final String operation;

	private final String summary;

	private final String description;

	private final List<String> codes;

	DeskieOperationDocs(String operation, String summary, String description, List<String> codes) {
		this.operation = "deskie.users." + operation;
		this.summary = summary;
		this.description = description;
		this.codes = List.copyOf(codes);
	}

	/**
	 * The sentences of an operation, by its whole name.
	 * @throws IllegalStateException if nobody has written any
	 */
	static DeskieOperationDocs of(String operation) {
		for (DeskieOperationDocs descriptions : values()) {
			if (descriptions.operation.equals(operation)) {
				return descriptions;
			}
		}
		throw new IllegalStateException("Nothing is said of " + operation);
	}

	String summary() {
		return this.summary;
	}

	String description() {
		return this.description;
	}

	/** The codes of its 400s. */
	List<String> codes() {
		return this.codes;
	}

	/** Whether it looks at a body. */
	boolean takesBody() {
		return switch (this) {
			case CREATE, EDIT, IDENTIFICATION, LINK, UNLINK -> true;
			default -> false;
		};
	}

	/** Whether it stores what a body says of a user. */
	boolean storesCustomFields() {
		return this == CREATE || this == EDIT || this == IDENTIFICATION;
	}

}
