package io.twindesk.connector;

/** A connection that usually waits for its client when it is closed. */
interface ImmediatelyClosable {

	/** Makes the next close immediate, without waiting for the client. */
	void closeImmediately();

}
