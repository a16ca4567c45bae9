package io.twindesk.proxy;

import java.net.InetAddress;

import io.twindesk.settings.InvalidSettingException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The HTTP proxy.
 *
 * @param port Port of the proxy; 0 chooses a free one. Without it there is no proxy.
 * @param address Address on which the proxy listens. Defaults to the loopback address.
 */
@ConfigurationProperties("twindesk.proxy")
record ProxyProperties(@Nullable Integer port, @Nullable InetAddress address) {

	private static final int MAX_PORT = 65_535;

	ProxyProperties {
		InvalidSettingException.unless(port == null || (port >= 0 && port <= MAX_PORT), "twindesk.proxy.port", port,
				"Set it to a port from 1 to " + MAX_PORT + ", or to 0 for any free port");
	}

	InetAddress listenAddress() {
		return (this.address != null) ? this.address : InetAddress.getLoopbackAddress();
	}

}
