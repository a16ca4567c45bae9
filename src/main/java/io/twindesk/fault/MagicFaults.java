package io.twindesk.fault;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.twindesk.user.IdentifierType;
import io.twindesk.user.TextCondition;
import io.twindesk.user.User;
import io.twindesk.user.UserFilter;
import io.twindesk.user.UserQueries;
import io.twindesk.web.ErrorResponder;
import io.twindesk.web.RequestScalars;
import io.twindesk.web.WorkspaceRequest;
import io.twindesk.workspace.Setting;
import io.twindesk.workspace.WorkspaceCache;
import io.twindesk.workspace.WorkspaceCaches;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Finds the fault that an e-mail address in a request names, see {@link MagicEmail}, so
 * that a client can cause faults without the control API. The workspace setting
 * {@code magicValues} turns this off; it is on by default with the in-memory database.
 */
@Component
class MagicFaults {

	/** The id of the fault in the response header and in the journal. */
	static final String ID = "magic";

	/** A part of every such address that no encoding changes. */
	private static final String MARK = "fault";

	private static final int MAX_USERS = 1000;

	private static final String NAMES_LATER = MagicFaults.class.getName() + ".later";

	private final Setting<Boolean> setting;

	private final FaultMatcher matcher;

	private final UserQueries queries;

	private final ErrorResponder responder;

	private final WorkspaceCaches caches;

	private final WorkspaceCache<Long, MagicUsers> magicUsers;

	MagicFaults(@Qualifier("magicValues") Setting<Boolean> setting, FaultMatcher matcher, UserQueries queries,
			ErrorResponder responder, WorkspaceCaches caches) {
		this.matcher = matcher;
		this.setting = setting;
		this.queries = queries;
		this.responder = responder;
		this.caches = caches;
		this.magicUsers = caches.create(MagicUsers::workspaceId);
	}

	/**
	 * Returns the fault of a request as a rule, null if it names none. Must not be called
	 * in a transaction.
	 */
	@Nullable FaultRule find(String operation, HttpServletRequest request, WorkspaceRequest workspaceRequest) {
		if (!workspaceRequest.workspace().settings().get(this.setting)) {
			return null;
		}
		Map<String, String> later = magicUsers(workspaceRequest.workspace().id());
		if (later.isEmpty() && !RequestScalars.mayContain(request, MARK)) {
			return null;
		}
		MentionedUserMatcher mentioned = this.matcher.mentioned(operation, request, workspaceRequest);
		Predicate<String> isCode = (code) -> this.responder.fromCode(ErrorResponder.path(request), code) != null;
		return mentioned.emails()
			.stream()
			.map((email) -> named(email, isCode, request))
			.flatMap(Optional::stream)
			.findFirst()
			.or(() -> mentioned.ids()
				.stream()
				.flatMap((id) -> Stream.ofNullable(later.get(id)))
				.map((email) -> Optional.ofNullable(MagicEmail.parse(email, isCode)))
				.flatMap(Optional::stream)
				.findFirst())
			.map((magic) -> rule(magic, operation))
			.orElse(null);
	}

	/** Reads the users again if the request has named one of them. */
	void completed(HttpServletRequest request) {
		WorkspaceRequest workspaceRequest = WorkspaceRequest.of(request);
		if (workspaceRequest != null && request.getAttribute(NAMES_LATER) != null) {
			this.caches.evictAfterCommit(workspaceRequest.workspace().id());
		}
	}

	/** Returns the fault of the request that names an address for the first time. */
	private static Optional<MagicEmail> named(String email, Predicate<String> isCode, HttpServletRequest request) {
		MagicEmail magic = MagicEmail.parse(email, isCode);
		if (magic != null && magic.later()) {
			request.setAttribute(NAMES_LATER, true);
			return Optional.empty();
		}
		return Optional.ofNullable(magic);
	}

	private static FaultRule rule(MagicEmail magic, String operation) {
		return new FaultRule(ID, operation, null, null, 0, null, magic.action(), false);
	}

	private Map<String, String> magicUsers(long workspaceId) {
		return this.magicUsers.get(workspaceId, () -> Optional.of(load(workspaceId))).orElseThrow().emails();
	}

	private MagicUsers load(long workspaceId) {
		UserFilter filter = UserFilter.ofEmail(new TextCondition(TextCondition.Kind.STARTS_WITH, MagicEmail.LATER));
		return new MagicUsers(workspaceId,
				this.queries.list(filter, 0, MAX_USERS)
					.users()
					.stream()
					.filter((user) -> email(user).toLowerCase(Locale.ROOT).endsWith(MagicEmail.DOMAIN))
					.collect(Collectors.toMap((user) -> String.valueOf(user.id()), MagicFaults::email)));
	}

	private static String email(User user) {
		return user.identifierValue(IdentifierType.EMAIL);
	}

	/** The users of a workspace to which faults are applied later, by id. */
	private record MagicUsers(long workspaceId, Map<String, String> emails) {
	}

}
