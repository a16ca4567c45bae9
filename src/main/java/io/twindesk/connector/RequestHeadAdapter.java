package io.twindesk.connector;

import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/** A request with the head that was received, even if Tomcat did not parse all of it. */
final class RequestHeadAdapter extends HttpServletRequestWrapper {

	private final RequestHead head;

	private final String contextPath;

	RequestHeadAdapter(HttpServletRequest request, RequestHead head, String contextPath) {
		super(request);
		this.head = head;
		this.contextPath = contextPath;
	}

	@Override
	public String getContextPath() {
		return this.contextPath;
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

	@Override
	public Enumeration<String> getHeaderNames() {
		Map<String, String> names = new LinkedHashMap<>();
		this.head.fields().forEach((field) -> names.putIfAbsent(field.name().toLowerCase(Locale.ROOT), field.name()));
		return Collections.enumeration(names.values());
	}

}
