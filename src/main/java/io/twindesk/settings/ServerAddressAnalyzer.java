package io.twindesk.settings;

import java.net.BindException;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;

/**
 * Reports an address or a port on which the server is not allowed to listen. Boot itself
 * reports a port that is in use.
 */
class ServerAddressAnalyzer extends AbstractFailureAnalyzer<BindException> {

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
		return (findCause(rootFailure, PortInUseException.class) != null) ? null
				: new FailureAnalysis("The server cannot listen on its address and port: " + cause.getMessage(),
						"Set server.address to an address of this machine, and server.port to a free port "
								+ "that the user of this server may open",
						cause);
	}

}
