package io.twindesk.web;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** The connections of this server's clients. */
@Component
public class Connections implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	private final List<ReachableHttp> protocols = new CopyOnWriteArrayList<>();

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		factory.setProtocol(ReachableHttp.class.getName());
		factory.addConnectorCustomizers((connector) -> {
			if (connector.getProtocolHandler() instanceof ReachableHttp protocol) {
				this.protocols.add(protocol);
			}
		});
	}

	/** Closes the connection that a request came by; its body has to be read by then. */
	public void cut(HttpServletRequest request, boolean reset) throws IOException {
		String id = request.getServletConnection().getConnectionId();
		for (ReachableHttp protocol : this.protocols) {
			protocol.cut(id, reset);
		}
	}

	/**
	 * Closes the connection that a request came by when its client has sent what it had
	 * to send, or nothing for a while: whoever is still sending does not read, and would
	 * lose the answer that is on its way.
	 */
	void closeWhenSilent(HttpServletRequest request) {
		String id = request.getServletConnection().getConnectionId();
		this.protocols.forEach((protocol) -> protocol.closeWhenSilent(id));
	}

}
