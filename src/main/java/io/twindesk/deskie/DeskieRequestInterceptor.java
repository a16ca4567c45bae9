package io.twindesk.deskie;

import java.util.Set;

import io.twindesk.verdict.RequestFindings;
import io.twindesk.web.IgnoredParts;
import io.twindesk.web.WorkspaceRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Compares the parts of a request that its operation does not read with what the vendor's
 * page documents.
 */
class DeskieRequestInterceptor implements HandlerInterceptor {

	private static final String LIST = "deskie.users.list";

	/** The operations that read their body. */
	private static final Set<String> WITH_BODY = Set.of("deskie.users.create", "deskie.users.edit",
			"deskie.users.identification", "deskie.users.link", "deskie.users.unlink");

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		WorkspaceRequest workspaceRequest = WorkspaceRequest.of(request);
		String operation = (workspaceRequest != null) ? workspaceRequest.operation() : null;
		if (workspaceRequest == null || operation == null || !operation.startsWith("deskie.")
				|| !workspaceRequest.findings().isOn()) {
			return true;
		}
		RequestFindings findings = workspaceRequest.findings();
		IgnoredParts.slashes(request, "deskie.path.slashes", findings);
		if (!WITH_BODY.contains(operation)) {
			IgnoredParts.body(request, "deskie.body.ignored", findings);
		}
		if (!operation.equals(LIST)) {
			IgnoredParts.query(request, "deskie.unknown-parameter", findings);
		}
		return true;
	}

}
