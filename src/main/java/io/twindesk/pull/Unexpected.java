package io.twindesk.pull;

/** Creates the exceptions for responses of another form than expected. */
final class Unexpected {

	private Unexpected() {
	}

	/** The response to the request for a page is not a page. */
	static PullFailedException page(AccountResponse response, int number) {
		String message = "The account does not return page " + (number + 1) + " of its users: " + response.shape();
		return (number == 0) ? PullFailedException.refused(message + "; check --url and --dialect")
				: PullFailedException.incomplete(message);
	}

	/** The response to the request for a user is not a user. */
	static PullFailedException user(AccountResponse response) {
		return PullFailedException.incomplete("The account does not return a user: " + response.shape());
	}

}
