package io.twindesk.web;

import io.twindesk.access.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Notes the operation with its call as soon as its route is found. */
class OperationNote implements HandlerInterceptor {

	/** Before anybody may refuse the call: what was refused has a name, too. */
	static final int ORDER = -10;

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		Call call = Call.of(request);
		Operation operation = (handler instanceof HandlerMethod method) ? method.getMethodAnnotation(Operation.class)
				: null;
		if (call != null && operation != null) {
			call.operation(operation.value());
		}
		return true;
	}

}
