package io.twindesk.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
 * The texts and numbers of a body or a query by their names, wherever they stand in it.
 * What cannot be read has none: to say so is the dialect's business.
 */
public final class RequestScalars {

	private static final int MAX_OF_A_BODY = 1024 * 1024;

	private final Map<String, List<String>> texts = new LinkedHashMap<>();

	private final List<String> above = new ArrayList<>();

	private RequestScalars() {
	}

	/** The texts of a query. */
	public static RequestScalars ofQuery(@Nullable String query) {
		RequestScalars sent = new RequestScalars();
		try {
			sent.collect("", FormReader.read((query != null) ? query : "", Source.QUERY));
		}
		catch (UnreadableInputException | RequestTooLargeException ex) {
			return new RequestScalars();
		}
		return sent;
	}

	/** The texts of a body, of whatever type. */
	public static RequestScalars ofBody(Exchange.Message request) {
		String type = request.headers()
			.stream()
			.filter((header) -> header.name().equalsIgnoreCase("Content-Type"))
			.map(Exchange.Header::value)
			.findFirst()
			.orElse(null);
		return ofBody(type, request.body());
	}

	/**
	 * The texts of a body that nobody has read yet; whoever reads it later on gets it all
	 * the same. A body with more than a megabyte has none.
	 */
	public static RequestScalars ofBody(HttpServletRequest request) throws IOException {
		CachedBodyRequest stored = WebUtils.getNativeRequest(request, CachedBodyRequest.class);
		if (stored == null || request.getContentLengthLong() > MAX_OF_A_BODY) {
			return new RequestScalars();
		}
		return ofBody(request.getContentType(), stored.readAhead(MAX_OF_A_BODY));
	}

	private static RequestScalars ofBody(@Nullable String type, byte[] content) {
		RequestScalars sent = new RequestScalars();
		try {
			sent.collect(new RawBody((type != null) ? MediaType.parseMediaType(type) : null, content));
		}
		catch (UnreadableInputException | RequestTooLargeException | InvalidMediaTypeException | IOException ex) {
			return new RequestScalars();
		}
		return sent;
	}

	/** Whether one of the names has this text, in any case. */
	public boolean has(Set<String> names, String text) {
		return texts(names).stream().anyMatch(text::equalsIgnoreCase);
	}

	/** All texts under the names. */
	public List<String> texts(Set<String> names) {
		return names.stream().flatMap((name) -> this.texts.getOrDefault(name, List.of()).stream()).toList();
	}

	/** Whether an object of that name is around others. */
	public boolean hasParent(String name) {
		return this.above.contains(name);
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
			this.above.add(name);
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
