package io.twindesk.access;

import io.twindesk.audit.AccessDenials;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Asks each call's credential for what its {@link VendorOperation} asks, and counts its
 * calls. Runs behind the mapping, so an unknown route or method is told as such, and
 * before the arguments are read, so a body is not looked at without permission.
 */
class OperationInterceptor implements HandlerInterceptor {

	private final AccessDenials accessDenials;

	private final PerKeyRateLimiter ceiling;

	OperationInterceptor(AccessDenials accessDenials, PerKeyRateLimiter ceiling) {
		this.accessDenials = accessDenials;
		this.ceiling = ceiling;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication == null || !(authentication.getPrincipal() instanceof Credential credential)) {
			return true; // not a dialect's call: its chain has decided
		}
		this.ceiling.count(credential);
		VendorOperation vendorOperation = (handler instanceof HandlerMethod method)
				? method.getMethodAnnotation(VendorOperation.class) : null;
		if (vendorOperation == null && HttpMethod.OPTIONS.matches(request.getMethod())) {
			return true; // tells the methods of the path and nothing else
		}
		if (vendorOperation == null || !credential.permits(vendorOperation)) {
			this.accessDenials.deniedOperation(credential.workspaceId(),
					(vendorOperation != null) ? vendorOperation.value() : "unknown");
			throw new PermissionMissingException((vendorOperation != null)
					? "This needs " + vendorOperation.permission() : "This is not an operation");
		}
		return true;
	}

}
