package io.twindesk.proxy;

/** The state of a client's connection to the proxy. */
enum ClientState {

	FIRST_REQUEST(false), NEXT_REQUEST(false), CONNECTING(true), FORWARDING(false), FINISHING(true), TUNNEL(false),
	REJECTED(true);

	private final boolean waits;

	ClientState(boolean waits) {
		this.waits = waits;
	}

	/** Whether what the client sends waits for something else. */
	boolean waits() {
		return this.waits;
	}

}
