package io.twindesk.proxy;

import java.net.InetSocketAddress;
import java.util.OptionalInt;

import io.twindesk.connector.ProxiedConnections;
import io.twindesk.settings.InvalidSettingException;
import io.twindesk.tls.ListenerPort;
import io.twindesk.tls.ServedHosts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * The proxy of a server. It starts after the connectors. When the server stops it first
 * accepts no more clients, keeps the open tunnels until the connectors have ended their
 * requests, and closes the rest at the end.
 */
public final class ProxyServer implements ListenerPort, SmartLifecycle, DisposableBean {

	private static final Logger logger = LoggerFactory.getLogger(ProxyServer.class);

	private final InetSocketAddress address;

	private final ServedHosts served;

	private final ServerAddresses server;

	private final ProxiedConnections connections;

	private volatile @Nullable ProxyListener listener;

	private volatile boolean running;

	ProxyServer(InetSocketAddress address, ServedHosts served, ServerAddresses server, ProxiedConnections connections) {
		this.address = address;
		this.served = served;
		this.server = server;
		this.connections = connections;
	}

	@Override
	public String name() {
		return "proxy";
	}

	@Override
	public OptionalInt port() {
		ProxyListener open = this.listener;
		return (open != null) ? OptionalInt.of(open.port()) : OptionalInt.empty();
	}

	@Override
	public void start() {
		ProxyLimits limits = ProxyLimits.DEFAULTS;
		ProxyListener opened;
		try {
			opened = ProxyListener.open(this.address, this.served::isServed,
					new ServerConnections(this.server::plain, this.server::tls, this.connections, limits.tunnels()),
					limits);
		}
		catch (IllegalStateException ex) {
			throw new InvalidSettingException(
					"twindesk.proxy.port is " + this.address.getPort() + ", which cannot be opened: " + ex.getMessage(),
					"Set twindesk.proxy.port to a free port, or to 0 for any, and twindesk.proxy.address to an address "
							+ "of this machine");
		}
		this.listener = opened;
		this.running = true;
		logger.info("Proxy started on {} port {}", this.address.getAddress().getHostAddress(), opened.port());
	}

	@Override
	public void stop() {
		this.running = false;
		ProxyListener open = this.listener;
		if (open != null) {
			open.stopAccepting();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** After the connectors at the start, before their graceful shutdown at the end. */
	@Override
	public int getPhase() {
		return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE + 1;
	}

	@Override
	public void destroy() {
		ProxyListener open = this.listener;
		if (open != null) {
			open.close();
		}
	}

}
