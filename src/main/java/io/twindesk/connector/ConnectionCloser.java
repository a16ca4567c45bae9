package io.twindesk.connector;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Closes the connections of this server's clients. */
@Component
public class ConnectionCloser implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	private final List<ClosableHttp11Protocol> protocols = new CopyOnWriteArrayList<>();

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		factory.setProtocol(ClosableHttp11Protocol.class.getName());
		factory.addConnectorCustomizers((connector) -> {
			if (connector.getProtocolHandler() instanceof ClosableHttp11Protocol protocol) {
				this.protocols.add(protocol);
			}
		});
	}

	/** Closes the connection of a request immediately. */
	public void close(HttpServletRequest request, boolean reset) throws IOException {
		String id = request.getServletConnection().getConnectionId();
		for (ClosableHttp11Protocol protocol : this.protocols) {
			protocol.close(id, reset, request.isAsyncStarted());
		}
	}

}
