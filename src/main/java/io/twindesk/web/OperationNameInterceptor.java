package io.twindesk.web;

import io.twindesk.access.VendorOperation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Notes the operation with its call as soon as its route is found. */
class OperationNameInterceptor implements HandlerInterceptor {

	/** Before anybody may refuse the call: what was refused has a name, too. */
	static final int ORDER = -10;

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		WorkspaceRequest workspaceRequest = WorkspaceRequest.of(request);
		VendorOperation vendorOperation = (handler instanceof HandlerMethod method)
				? method.getMethodAnnotation(VendorOperation.class) : null;
		if (workspaceRequest != null && vendorOperation != null) {
			workspaceRequest.operation(vendorOperation.value());
		}
		return true;
	}

}
