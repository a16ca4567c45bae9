package io.twindesk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.servlet.HandlerMapping;

/**
 * The users that a request mentions in its path, query or body.
 *
 * @param ids as they were sent
 * @param self whether one of the ids means the user that the key acts for
 * @param emails as they were sent
 */
public record MentionedUsers(List<String> ids, boolean self, List<String> emails) {

	/**
	 * Collects the users of a request.
	 * @param inPath the user in the path, null if there is none
	 */
	public static MentionedUsers of(Dialect dialect, @Nullable String inPath, RequestScalars query,
			RequestScalars body) {
		List<String> ids = new ArrayList<>(Stream.ofNullable(inPath).toList());
		List<String> emails = new ArrayList<>();
		for (RequestScalars sent : List.of(query, body)) {
			ids.addAll(sent.texts(dialect.userIdParameters()));
			emails.addAll(sent.texts(dialect.emailParameters()));
		}
		boolean self = dialect.selfId() != null && ids.contains(dialect.selfId());
		return new MentionedUsers(ids, self, emails);
	}

	/** The user in the path of a request that has a route. */
	public static @Nullable String inPath(HttpServletRequest request) {
		return (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path)
				? Objects.toString(path.get("id"), null) : null;
	}

	/** Whether an e-mail was sent, ignoring case. */
	public boolean hasEmail(String email) {
		return this.emails.stream().anyMatch(email::equalsIgnoreCase);
	}

}
