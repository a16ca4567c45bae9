package io.twindesk.web;

import java.io.IOException;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Counts several slashes in a row in a dialect's path as one, as nginx does by default:
 * clients put a path after a base URL that ends with a slash. The path is replaced before
 * the firewall, the security chains and the routes read it, so that all of them see the
 * same one; what else is odd about it stays for the firewall. No other path is touched.
 */
class RepeatedSlashValve extends ValveBase {

	private final String contextPath;

	RepeatedSlashValve(String contextPath) {
		super(true);
		this.contextPath = contextPath;
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		String path = request.getRequestURI();
		if (path != null) { // Tomcat could read none of a request that it rejects
			String route = ContextPath.without(path, this.contextPath);
			String merged = path.substring(0, path.length() - route.length()) + merged(route);
			if (!merged.equals(path)) {
				request.getCoyoteRequest().requestURI().setString(merged);
			}
		}
		getNext().invoke(request, response);
	}

	/** The path with single slashes, if it is a dialect's; else the path. */
	static String merged(String path) {
		if (!path.contains("//")) {
			return path;
		}
		String merged = path.replaceAll("/{2,}", "/");
		return (merged.equals("/api") || merged.startsWith("/api/")) ? merged : path;
	}

}
