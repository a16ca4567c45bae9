package io.twindesk.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import io.twindesk.user.WorkspaceWriteLock;
import io.twindesk.user.UserQueries;
import io.twindesk.web.WorkspaceRequest;
import io.twindesk.web.Dialect;
import io.twindesk.web.ErrorResponder;
import io.twindesk.web.HttpError;
import io.twindesk.web.OperationRegistry;
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
 * Asks the rules what is to become of a call that is allowed, before its body is read,
 * and sees to it that data is left as it is where the rule does not say otherwise.
 */
class FaultInterceptor implements HandlerInterceptor {

	/** Behind the permissions: what is not allowed fails by itself. */
	static final int ORDER = 10;

	static final String HEADER = "X-Twindesk-Fault";

	private static final String RULE = FaultInterceptor.class.getName() + ".rule";

	private static final String UNDONE = FaultInterceptor.class.getName() + ".undone";

	private final FaultInjection faultInjection;

	private final ActiveRules activeRules;

	private final FaultyDeliveries faultyDeliveries;

	private final ErrorResponder answers;

	private final OperationRegistry operationRegistry;

	private final List<Dialect> dialects;

	private final UserQueries queries;

	private final WorkspaceWriteLock workspaceWriteLock;

	private final PlatformTransactionManager transactions;

	FaultInterceptor(FaultInjection faultInjection, ActiveRules activeRules, FaultyDeliveries faultyDeliveries,
			ErrorResponder responses, OperationRegistry operationRegistry, List<Dialect> dialects, UserQueries queries,
			WorkspaceWriteLock workspaceWriteLock, PlatformTransactionManager transactions) {
		this.faultInjection = faultInjection;
		this.activeRules = activeRules;
		this.faultyDeliveries = faultyDeliveries;
		this.answers = responses;
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
				(requested) -> isNamed(requested, operation, request, workspaceRequest));
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
		if (request.getAttribute(UNDONE) instanceof RolledBackRequest rolledBackRequest) {
			try (WorkspaceWriteLock.Held held = rolledBackRequest.turn()) {
				this.transactions.rollback(rolledBackRequest.transaction());
			}
		}
		if (request.getAttribute(RULE) instanceof FaultRule faultRule && faultRule.then().isFailure()) {
			response.resetBuffer();
			response.setHeader(HttpHeaders.LOCATION, null);
			tell(faultRule.then(), request, response);
		}
	}

	private boolean isNamed(FaultRule faultRule, String operation, HttpServletRequest request,
			WorkspaceRequest workspaceRequest) {
		if (faultRule.userId() == null && faultRule.email() == null) {
			return true;
		}
		Dialect dialect = this.dialects.stream().filter((one) -> one.has(operation)).findFirst().orElseThrow();
		return new MentionedUserMatcher(request, workspaceRequest, dialect, this.queries).fits(faultRule);
	}

	/** Whether the call is to take its course. */
	private boolean begin(FaultRule faultRule, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		FaultAction faultAction = faultRule.then();
		if (faultRule.afterWrite()) {
			return true;
		}
		if (faultAction.isFailure()) {
			tell(faultAction, request, response);
			return false;
		}
		if (faultAction.truncate() != null && !request.getMethod().equals("GET")) {
			request.setAttribute(UNDONE, beginUndone());
		}
		return !faultAction.isCut();
	}

	/** The turn comes first: many who wait for it with a connection each leave none. */
	private RolledBackRequest beginUndone() {
		WorkspaceWriteLock.Held held = this.workspaceWriteLock.acquire();
		try {
			return new RolledBackRequest(held, this.transactions.getTransaction(TransactionDefinition.withDefaults()));
		}
		catch (RuntimeException ex) {
			held.close();
			throw ex;
		}
	}

	private void tell(FaultAction faultAction, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		HttpError failure = failure(faultAction, ErrorResponder.path(request));
		if (faultAction.retryAfter() != null) {
			failure = failure.waiting(faultAction.retryAfter());
		}
		this.answers.simulate(request, response, failure);
		if (response.getStatus() == HttpStatus.METHOD_NOT_ALLOWED.value()) {
			response.setHeader(HttpHeaders.ALLOW,
					String.join(",", this.operationRegistry.methodsAt(ErrorResponder.path(request))));
		}
		if (faultAction.body() != null) {
			write(faultAction.body(), faultAction.contentType(), response);
		}
	}

	private HttpError failure(FaultAction faultAction, String path) {
		return (faultAction.error() != null) ? Objects.requireNonNull(this.answers.fromCode(path, faultAction.error()))
				: HttpError.simulated(HttpStatusCode.valueOf(Objects.requireNonNull(faultAction.status())));
	}

	/** Writes a body that is no dialect's, in the charset of its type. */
	private static void write(String body, @Nullable String contentType, HttpServletResponse response)
			throws IOException {
		MediaType type = (contentType != null) ? MediaType.parseMediaType(contentType) : MediaType.APPLICATION_JSON;
		byte[] bytes = body.getBytes(Objects.requireNonNullElse(type.getCharset(), StandardCharsets.UTF_8));
		response.resetBuffer();
		response.setContentType((contentType != null) ? contentType : type.toString());
		response.setContentLength(bytes.length);
		response.getOutputStream().write(bytes);
	}

	/** What a call does that is to leave no trace. */
	private record RolledBackRequest(WorkspaceWriteLock.Held turn, TransactionStatus transaction) {
	}

}
