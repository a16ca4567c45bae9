package io.twindesk.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.twindesk.input.FormReader;
import io.twindesk.input.JsonReader;
import io.twindesk.input.MultipartReader;
import io.twindesk.input.RawBody;
import io.twindesk.input.RequestTooLargeException;
import io.twindesk.input.UnreadableInputException.Source;
import io.twindesk.input.UnreadableInputException;
import io.twindesk.input.Value;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.util.WebUtils;

/**
 * The texts and numbers of a body or a query by name, at any depth. Unreadable input has
 * none; the dialects report it.
 */
public final class RequestScalars {

	private static final int MAX_BODY_BYTES = 1024 * 1024;

	private final Map<String, List<String>> texts = new LinkedHashMap<>();

	private final List<String> parents = new ArrayList<>();

	private RequestScalars() {
	}

	/** The texts of a query. */
	public static RequestScalars ofQuery(@Nullable String query) {
		RequestScalars scalars = new RequestScalars();
		try {
			scalars.collect("", FormReader.read((query != null) ? query : "", Source.QUERY));
		}
		catch (UnreadableInputException | RequestTooLargeException ex) {
			return new RequestScalars();
		}
		return scalars;
	}

	/** The texts of a body of any type. */
	public static RequestScalars ofBody(Exchange.Message request) {
		return ofBody(request.header("Content-Type"), request.body());
	}

	/**
	 * The texts of a body that was not read yet; later readers get the complete body. A
	 * body of more than a megabyte has none.
	 */
	public static RequestScalars ofBody(HttpServletRequest request) throws IOException {
		CachedBodyRequest cached = WebUtils.getNativeRequest(request, CachedBodyRequest.class);
		if (cached == null || request.getContentLengthLong() > MAX_BODY_BYTES) {
			return new RequestScalars();
		}
		return ofBody(request.getContentType(), cached.readAhead(MAX_BODY_BYTES));
	}

	/**
	 * Checks whether a text of ASCII letters and digits may be in the query or the body,
	 * without parsing them.
	 */
	public static boolean mayContain(HttpServletRequest request, String text) {
		String query = request.getQueryString();
		if (query != null && query.toLowerCase(Locale.ROOT).contains(text)) {
			return true;
		}
		CachedBodyRequest cached = WebUtils.getNativeRequest(request, CachedBodyRequest.class);
		long length = request.getContentLengthLong();
		boolean hasBody = length > 0 || (length < 0 && request.getHeader("Transfer-Encoding") != null);
		if (cached == null || !hasBody || length > MAX_BODY_BYTES) {
			return false;
		}
		try {
			return new String(cached.readAhead(MAX_BODY_BYTES), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT)
				.contains(text);
		}
		catch (IOException ex) {
			// the reader of the body reports it
			return false;
		}
	}

	private static RequestScalars ofBody(@Nullable String type, byte[] content) {
		RequestScalars scalars = new RequestScalars();
		try {
			scalars.collect(new RawBody((type != null) ? MediaType.parseMediaType(type) : null, content));
		}
		catch (UnreadableInputException | RequestTooLargeException | InvalidMediaTypeException | IOException ex) {
			return new RequestScalars();
		}
		return scalars;
	}

	/** All texts with one of the names. */
	public List<String> texts(Set<String> names) {
		return names.stream().flatMap((name) -> this.texts.getOrDefault(name, List.of()).stream()).toList();
	}

	/** Whether a field of that name is an object. */
	public boolean hasParent(String name) {
		return this.parents.contains(name);
	}

	private void collect(RawBody body) throws IOException {
		String text = body.text().strip();
		if (text.startsWith("{")) {
			collect("", JsonReader.read(body.content()));
		}
		else if (body.is(MediaType.MULTIPART_FORM_DATA)) {
			collect("", FormReader.object(MultipartReader.read(body), Source.MULTIPART));
		}
		else {
			String form = text.replaceAll("^\"|\"$", "");
			collect("", FormReader.read(form, Source.FORM));
		}
	}

	private void collect(String name, Value value) {
		if (value instanceof Value.Object object) {
			this.parents.add(name);
			object.entries().forEach(this::collect);
		}
		else if (value instanceof Value.Text text) {
			add(name, text.text().replaceAll("^'|'$", ""));
		}
		else if (value instanceof Value.Number number) {
			add(name, number.literal());
		}
	}

	private void add(String name, String text) {
		this.texts.computeIfAbsent(name, (key) -> new ArrayList<>()).add(text);
	}

}
