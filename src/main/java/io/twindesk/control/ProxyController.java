package io.twindesk.control;

import java.nio.charset.StandardCharsets;

import io.twindesk.proxy.PacFile;
import io.twindesk.proxy.ProxyServer;
import io.twindesk.settings.HostName;
import io.twindesk.tls.ServedHosts;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Serves the script with which clients use the proxy for the served hosts only. */
@RestController
@RequestMapping("/_twindesk")
class ProxyController {

	private static final MediaType PAC = MediaType.parseMediaType("application/x-ns-proxy-autoconfig");

	private static final String LOOPBACK = "127.0.0.1";

	private final @Nullable ProxyServer proxy;

	private final ServedHosts served;

	ProxyController(ObjectProvider<ProxyServer> proxy, ServedHosts served) {
		this.proxy = proxy.getIfAvailable();
		this.served = served;
	}

	@GetMapping("/proxy.pac")
	ResponseEntity<byte[]> pac(HttpServletRequest request) {
		ProxyServer open = this.proxy;
		int port = (open != null) ? open.port().orElse(0) : 0;
		if (port == 0) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND, "The server has no proxy; see twindesk.proxy.port");
		}
		String script = PacFile.of(this.served.names(), host(request), port);
		return ResponseEntity.ok().contentType(PAC).body(script.getBytes(StandardCharsets.US_ASCII));
	}

	/**
	 * The host by which the client has reached this server. A served host without a port
	 * was reached through the proxy, and its name leads to another server.
	 */
	private String host(HttpServletRequest request) {
		String host = request.getServerName();
		String header = request.getHeader(HttpHeaders.HOST);
		boolean proxied = header != null && this.served.isServed(header);
		return (proxied || !HostName.isHost(host)) ? LOOPBACK : host;
	}

}
