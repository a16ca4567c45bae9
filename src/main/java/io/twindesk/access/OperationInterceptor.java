package io.twindesk.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Checks that the credential of a request has the permission that the
 * {@link VendorOperation} requires, and counts the request. Runs after the handler
 * mapping, so an unknown route or method is reported as such, and before the arguments
 * are resolved, so a body is not read without permission.
 */
class OperationInterceptor implements HandlerInterceptor {

	private final ApplicationEventPublisher events;

	private final PerKeyRateLimiter perKeyRateLimiter;

	OperationInterceptor(ApplicationEventPublisher events, PerKeyRateLimiter perKeyRateLimiter) {
		this.events = events;
		this.perKeyRateLimiter = perKeyRateLimiter;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication == null || !(authentication.getPrincipal() instanceof Credential credential)) {
			return true; // not a vendor request: its security chain has decided
		}
		this.perKeyRateLimiter.count(credential);
		VendorOperation vendorOperation = (handler instanceof HandlerMethod method)
				? method.getMethodAnnotation(VendorOperation.class) : null;
		if (vendorOperation == null && HttpMethod.OPTIONS.matches(request.getMethod())) {
			return true; // returns only the methods of the path
		}
		if (vendorOperation == null || !credential.permits(vendorOperation)) {
			this.events.publishEvent(new OperationDenied(credential.workspaceId(),
					(vendorOperation != null) ? vendorOperation.value() : "unknown"));
			throw new PermissionMissingException((vendorOperation != null)
					? "This needs " + vendorOperation.permission() : "This is not an operation");
		}
		return true;
	}

}
