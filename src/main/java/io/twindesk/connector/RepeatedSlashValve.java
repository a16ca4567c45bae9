package io.twindesk.connector;

import java.io.IOException;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Merges consecutive slashes in a dialect's path, as nginx does by default: clients
 * append a path to a base URL that ends with a slash. The path is replaced before the
 * firewall, the security chains and the routes read it, so all of them see the same path.
 * Everything else in it, and all other paths, stay as they are.
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
		if (path != null) { // null if Tomcat could not parse the request
			String merged = merged(path, this.contextPath);
			if (!merged.equals(path)) {
				request.setAttribute(RepeatedSlashes.ATTRIBUTE, path);
				request.getCoyoteRequest().requestURI().setString(merged);
			}
		}
		getNext().invoke(request, response);
	}

	/** Returns a dialect's path with single slashes, and any other path unchanged. */
	static String merged(String path, String contextPath) {
		if (!path.contains("//")) {
			return path;
		}
		int begin = path.startsWith(contextPath + "/") ? contextPath.length() : 0;
		String merged = path.substring(begin).replaceAll("/{2,}", "/");
		return (merged.equals("/api") || merged.startsWith("/api/")) ? path.substring(0, begin) + merged : path;
	}

}
