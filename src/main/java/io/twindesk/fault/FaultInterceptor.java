package io.twindesk.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import io.twindesk.transaction.WorkspaceWriteLock;
import io.twindesk.user.UserQueries;
import io.twindesk.web.Dialect;
import io.twindesk.web.ErrorResponder;
import io.twindesk.web.HttpError;
import io.twindesk.web.OperationRegistry;
import io.twindesk.web.WorkspaceRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Applies the fault rules to authorised requests before their body is read, and rolls
 * back their changes unless the rule applies after the write.
 */
class FaultInterceptor implements HandlerInterceptor {

	/** Order after the permission check: a request without permission fails anyway. */
	static final int ORDER = 10;

	static final String HEADER = "X-Twindesk-Fault";

	private static final String RULE = FaultInterceptor.class.getName() + ".rule";

	private static final String ROLLED_BACK = FaultInterceptor.class.getName() + ".rolled-back";

	private final FaultInjection faultInjection;

	private final ActiveRules activeRules;

	private final FaultyDeliveries faultyDeliveries;

	private final ErrorResponder responder;

	private final OperationRegistry operationRegistry;

	private final List<Dialect> dialects;

	private final UserQueries queries;

	private final WorkspaceWriteLock workspaceWriteLock;

	private final PlatformTransactionManager transactions;

	FaultInterceptor(FaultInjection faultInjection, ActiveRules activeRules, FaultyDeliveries faultyDeliveries,
			ErrorResponder responder, OperationRegistry operationRegistry, List<Dialect> dialects, UserQueries queries,
			WorkspaceWriteLock workspaceWriteLock, PlatformTransactionManager transactions) {
		this.faultInjection = faultInjection;
		this.activeRules = activeRules;
		this.faultyDeliveries = faultyDeliveries;
		this.responder = responder;
		this.operationRegistry = operationRegistry;
		this.dialects = dialects;
		this.queries = queries;
		this.workspaceWriteLock = workspaceWriteLock;
		this.transactions = transactions;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		WorkspaceRequest workspaceRequest = WorkspaceRequest.of(request);
		String operation = (workspaceRequest != null) ? workspaceRequest.operation() : null;
		if (workspaceRequest == null || operation == null || this.activeRules.rules().isEmpty()) {
			return true;
		}
		FaultRule faultRule = this.faultInjection.due(operation,
				(rule) -> matches(rule, operation, request, workspaceRequest));
		if (faultRule == null) {
			return true;
		}
		response.setHeader(HEADER, faultRule.id());
		workspaceRequest.deliver(this.faultyDeliveries.of(faultRule));
		request.setAttribute(RULE, faultRule);
		return begin(faultRule, request, response);
	}

	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable Exception failure) throws IOException {
		if (request.getAttribute(ROLLED_BACK) instanceof RolledBackRequest rolledBackRequest) {
			try (WorkspaceWriteLock.Scope ignored = rolledBackRequest.lock()) {
				this.transactions.rollback(rolledBackRequest.transaction());
			}
		}
		if (request.getAttribute(RULE) instanceof FaultRule faultRule && faultRule.then().isFailure()) {
			response.resetBuffer();
			response.setHeader(HttpHeaders.LOCATION, null);
			writeError(faultRule.then(), request, response);
		}
	}

	private boolean matches(FaultRule faultRule, String operation, HttpServletRequest request,
			WorkspaceRequest workspaceRequest) {
		if (faultRule.userId() == null && faultRule.email() == null) {
			return true;
		}
		Dialect dialect = this.dialects.stream()
			.filter((candidate) -> candidate.has(operation))
			.findFirst()
			.orElseThrow();
		return new MentionedUserMatcher(request, workspaceRequest, dialect, this.queries).matches(faultRule);
	}

	/** Checks whether the request is to be executed. */
	private boolean begin(FaultRule faultRule, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		FaultAction faultAction = faultRule.then();
		if (faultRule.afterWrite()) {
			return true;
		}
		if (faultAction.isFailure()) {
			writeError(faultAction, request, response);
			return false;
		}
		if (faultAction.truncate() != null && !request.getMethod().equals("GET")) {
			request.setAttribute(ROLLED_BACK, beginRolledBack());
		}
		return !faultAction.isCut();
	}

	/**
	 * Acquires the write lock before a connection: requests that wait for the lock with a
	 * connection each would exhaust the pool.
	 */
	private RolledBackRequest beginRolledBack() {
		WorkspaceWriteLock.Scope lock = this.workspaceWriteLock.acquire();
		try {
			return new RolledBackRequest(lock, this.transactions.getTransaction(TransactionDefinition.withDefaults()));
		}
		catch (RuntimeException ex) {
			lock.close();
			throw ex;
		}
	}

	private void writeError(FaultAction faultAction, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		HttpError error = error(faultAction, ErrorResponder.path(request));
		if (faultAction.retryAfter() != null) {
			error = error.waiting(faultAction.retryAfter());
		}
		this.responder.simulate(request, response, error);
		if (response.getStatus() == HttpStatus.METHOD_NOT_ALLOWED.value()) {
			response.setHeader(HttpHeaders.ALLOW,
					String.join(",", this.operationRegistry.methodsAt(ErrorResponder.path(request))));
		}
		if (faultAction.body() != null) {
			write(faultAction.body(), faultAction.contentType(), response);
		}
	}

	private HttpError error(FaultAction faultAction, String path) {
		return (faultAction.error() != null)
				? Objects.requireNonNull(this.responder.fromCode(path, faultAction.error()))
				: HttpError.simulated(HttpStatusCode.valueOf(Objects.requireNonNull(faultAction.status())));
	}

	/** Writes the body of a rule, in the charset of its media type. */
	private static void write(String body, @Nullable String contentType, HttpServletResponse response)
			throws IOException {
		MediaType type = (contentType != null) ? MediaType.parseMediaType(contentType) : MediaType.APPLICATION_JSON;
		byte[] bytes = body.getBytes(Objects.requireNonNullElse(type.getCharset(), StandardCharsets.UTF_8));
		response.resetBuffer();
		response.setContentType((contentType != null) ? contentType : type.toString());
		response.setContentLength(bytes.length);
		response.getOutputStream().write(bytes);
	}

	/** The lock and the transaction of a request whose changes are rolled back. */
	private record RolledBackRequest(WorkspaceWriteLock.Scope lock, TransactionStatus transaction) {
	}

}
