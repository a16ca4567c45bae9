package io.twindesk.fault;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** The connections of this server's clients. */
@Component
class Connections implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	private final List<CuttableHttp> protocols = new CopyOnWriteArrayList<>();

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		factory.setProtocol(CuttableHttp.class.getName());
		factory.addConnectorCustomizers((connector) -> {
			if (connector.getProtocolHandler() instanceof CuttableHttp protocol) {
				this.protocols.add(protocol);
			}
		});
	}

	/** Closes the connection that a request came by; its body has to be read by then. */
	void cut(HttpServletRequest request, boolean reset) throws IOException {
		String id = request.getServletConnection().getConnectionId();
		for (CuttableHttp protocol : this.protocols) {
			protocol.cut(id, reset);
		}
	}

}
