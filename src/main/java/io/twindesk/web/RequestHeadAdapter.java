package io.twindesk.web;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/** A request with the head that was received, which Tomcat did not parse to its end. */
final class RequestHeadAdapter extends HttpServletRequestWrapper {

	private final RequestHead head;

	RequestHeadAdapter(HttpServletRequest request, RequestHead head) {
		super(request);
		this.head = head;
	}

	@Override
	public String getMethod() {
		return this.head.method();
	}

	@Override
	public String getRequestURI() {
		return this.head.path();
	}

	@Override
	public @Nullable String getQueryString() {
		return this.head.query();
	}

	@Override
	public String getServerName() {
		List<String> hosts = this.head.values("Host");
		return hosts.isEmpty() ? "" : hosts.get(0).replaceFirst(":[0-9]*$", "").toLowerCase(Locale.ROOT);
	}

	@Override
	public @Nullable String getHeader(String name) {
		List<String> values = this.head.values(name);
		return values.isEmpty() ? null : values.get(0);
	}

	@Override
	public Enumeration<String> getHeaders(String name) {
		return Collections.enumeration(this.head.values(name));
	}

}
