package io.twindesk.fault;

import java.io.IOException;

import io.twindesk.web.WorkspaceRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Applies the fault rules to authorised requests before their body is read, and rolls
 * back their changes unless the rule applies after the write.
 */
@Component
class FaultInterceptor implements HandlerInterceptor {

	/** Order after the permission check: a request without permission fails anyway. */
	static final int ORDER = 10;

	static final String HEADER = "X-Twindesk-Fault";

	private static final String RULE = FaultInterceptor.class.getName() + ".rule";

	private static final String ROLLED_BACK = FaultInterceptor.class.getName() + ".rolled-back";

	private final FaultInjection faultInjection;

	private final ActiveRules activeRules;

	private final FaultyDeliveries faultyDeliveries;

	private final FaultMatcher matcher;

	private final MagicFaults magicFaults;

	private final FaultErrorWriter errorWriter;

	private final RolledBackTransactions transactions;

	FaultInterceptor(FaultInjection faultInjection, ActiveRules activeRules, FaultyDeliveries faultyDeliveries,
			FaultMatcher matcher, MagicFaults magicFaults, FaultErrorWriter errorWriter,
			RolledBackTransactions transactions) {
		this.magicFaults = magicFaults;
		this.faultInjection = faultInjection;
		this.activeRules = activeRules;
		this.faultyDeliveries = faultyDeliveries;
		this.matcher = matcher;
		this.errorWriter = errorWriter;
		this.transactions = transactions;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		WorkspaceRequest workspaceRequest = WorkspaceRequest.of(request);
		String operation = (workspaceRequest != null) ? workspaceRequest.operation() : null;
		if (workspaceRequest == null || operation == null) {
			return true;
		}
		FaultRule faultRule = find(operation, request, workspaceRequest);
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
		if (request.getAttribute(ROLLED_BACK) instanceof RolledBackTransactions.RolledBack rolledBack) {
			this.transactions.rollBack(rolledBack);
		}
		this.magicFaults.completed(request);
		if (request.getAttribute(RULE) instanceof FaultRule faultRule && faultRule.then().isFailure()) {
			response.resetBuffer();
			response.setHeader(HttpHeaders.LOCATION, null);
			this.errorWriter.write(faultRule.then(), request, response);
		}
	}

	/** Returns the rule that is due, else the fault that an e-mail address names. */
	private @Nullable FaultRule find(String operation, HttpServletRequest request, WorkspaceRequest workspaceRequest) {
		FaultRule faultRule = this.activeRules.rules().isEmpty() ? null : this.faultInjection.due(operation,
				(rule) -> this.matcher.matches(rule, operation, request, workspaceRequest));
		return (faultRule != null) ? faultRule : this.magicFaults.find(operation, request, workspaceRequest);
	}

	/** Checks whether the request is to be executed. */
	private boolean begin(FaultRule faultRule, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		FaultAction faultAction = faultRule.then();
		if (faultRule.afterWrite()) {
			return true;
		}
		if (faultAction.isFailure()) {
			this.errorWriter.write(faultAction, request, response);
			return false;
		}
		if (faultAction.truncate() != null && !request.getMethod().equals("GET")) {
			request.setAttribute(ROLLED_BACK, this.transactions.begin());
		}
		return !faultAction.isCut();
	}

}
