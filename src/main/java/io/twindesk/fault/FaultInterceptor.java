package io.twindesk.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import io.twindesk.user.Turns;
import io.twindesk.user.UserQueries;
import io.twindesk.web.Call;
import io.twindesk.web.Dialect;
import io.twindesk.web.FailureAnswers;
import io.twindesk.web.HttpFailure;
import io.twindesk.web.Operations;
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

	private final Faults faults;

	private final Deliveries deliveries;

	private final FailureAnswers answers;

	private final Operations operations;

	private final List<Dialect> dialects;

	private final UserQueries queries;

	private final Turns turns;

	private final PlatformTransactionManager transactions;

	FaultInterceptor(Faults faults, Deliveries deliveries, FailureAnswers answers, Operations operations,
			List<Dialect> dialects, UserQueries queries, Turns turns, PlatformTransactionManager transactions) {
		this.faults = faults;
		this.deliveries = deliveries;
		this.answers = answers;
		this.operations = operations;
		this.dialects = dialects;
		this.queries = queries;
		this.turns = turns;
		this.transactions = transactions;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		Call call = Call.of(request);
		String operation = (call != null) ? call.operation() : null;
		if (call == null || operation == null) {
			return true;
		}
		Rule rule = this.faults.due(operation, (asked) -> isNamed(asked, operation, request, call));
		if (rule == null) {
			return true;
		}
		response.setHeader(HEADER, rule.id());
		call.deliver(this.deliveries.of(rule));
		request.setAttribute(RULE, rule);
		return begin(rule, request, response);
	}

	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable Exception failure) throws IOException {
		if (request.getAttribute(UNDONE) instanceof Undone undone) {
			try (Turns.Turn turn = undone.turn()) {
				this.transactions.rollback(undone.transaction());
			}
		}
		if (request.getAttribute(RULE) instanceof Rule rule && rule.then().isFailure()) {
			response.resetBuffer();
			response.setHeader(HttpHeaders.LOCATION, null);
			tell(rule.then(), request, response);
		}
	}

	private boolean isNamed(Rule rule, String operation, HttpServletRequest request, Call call) {
		if (rule.userId() == null && rule.email() == null) {
			return true;
		}
		Dialect dialect = this.dialects.stream().filter((one) -> one.has(operation)).findFirst().orElseThrow();
		return new NamedUser(request, call, dialect, this.queries).fits(rule);
	}

	/** Whether the call is to take its course. */
	private boolean begin(Rule rule, HttpServletRequest request, HttpServletResponse response) throws IOException {
		Action action = rule.then();
		if (rule.afterWrite()) {
			return true;
		}
		if (action.isFailure()) {
			tell(action, request, response);
			return false;
		}
		if (action.truncate() != null && !request.getMethod().equals("GET")) {
			request.setAttribute(UNDONE, beginUndone());
		}
		return !action.isCut();
	}

	/** The turn comes first: many who wait for it with a connection each leave none. */
	private Undone beginUndone() {
		Turns.Turn turn = this.turns.take();
		try {
			return new Undone(turn, this.transactions.getTransaction(TransactionDefinition.withDefaults()));
		}
		catch (RuntimeException ex) {
			turn.close();
			throw ex;
		}
	}

	private void tell(Action action, HttpServletRequest request, HttpServletResponse response) throws IOException {
		HttpFailure failure = failure(action, FailureAnswers.path(request));
		if (action.retryAfter() != null) {
			failure = failure.waiting(action.retryAfter());
		}
		this.answers.pretend(request, response, failure);
		if (response.getStatus() == HttpStatus.METHOD_NOT_ALLOWED.value()) {
			response.setHeader(HttpHeaders.ALLOW,
					String.join(",", this.operations.methodsAt(FailureAnswers.path(request))));
		}
		if (action.body() != null) {
			write(action.body(), action.contentType(), response);
		}
	}

	private HttpFailure failure(Action action, String path) {
		return (action.error() != null) ? Objects.requireNonNull(this.answers.named(path, action.error()))
				: HttpFailure.pretended(HttpStatusCode.valueOf(Objects.requireNonNull(action.status())));
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
	private record Undone(Turns.Turn turn, TransactionStatus transaction) {
	}

}
