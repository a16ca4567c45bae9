package io.twindesk.web;

import io.twindesk.access.VendorOperation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Records the operation of a request as soon as its route is found. */
class OperationNameInterceptor implements HandlerInterceptor {

	/** Before all interceptors that may reject the request. */
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
