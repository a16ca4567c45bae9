package io.twindesk.pull;

import java.util.List;

/**
 * The result of a pull.
 *
 * @param status whether the file is written and complete
 * @param users number of users in the file
 * @param message reason why there is no file; empty if there is one
 * @param uncertain what is uncertain in the file, one line each
 */
record PullResult(Status status, int users, String message, List<String> uncertain) {

	static PullResult written(int users, List<String> uncertain) {
		return new PullResult(uncertain.isEmpty() ? Status.COMPLETE : Status.UNCERTAIN, users, "", uncertain);
	}

	static PullResult failed(PullFailedException failure) {
		return new PullResult(failure.isRefused() ? Status.REFUSED : Status.INCOMPLETE, 0,
				String.valueOf(failure.getMessage()), List.of());
	}

	/** Whether the file is written and complete. */
	public enum Status {

		/** The file has all users. */
		COMPLETE,

		/** The file is written, but some of its content is uncertain. */
		UNCERTAIN,

		/** Not all users could be read, and there is no file. */
		INCOMPLETE,

		/** The account cannot be reached or rejects the key, and there is no file. */
		REFUSED

	}

}
