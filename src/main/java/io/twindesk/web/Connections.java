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

	private final List<ConnectionHttp> protocols = new CopyOnWriteArrayList<>();

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		factory.setProtocol(ConnectionHttp.class.getName());
		factory.addConnectorCustomizers((connector) -> {
			if (connector.getProtocolHandler() instanceof ConnectionHttp protocol) {
				this.protocols.add(protocol);
			}
		});
	}

	/** Closes the connection that a request came by, whatever else comes of it. */
	public void cut(HttpServletRequest request, boolean reset) throws IOException {
		String id = request.getServletConnection().getConnectionId();
		for (ConnectionHttp protocol : this.protocols) {
			protocol.cut(id, reset, request.isAsyncStarted());
		}
	}

}
