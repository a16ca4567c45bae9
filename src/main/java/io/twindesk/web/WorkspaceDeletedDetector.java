package io.twindesk.web;

import java.util.Map;

import io.twindesk.workspace.UnknownWorkspaceException;
import io.twindesk.workspace.WorkspaceService;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.NestedRuntimeException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Checks whether a request failed because its workspace was deleted meanwhile. The
 * missing rows can cause any exception.
 */
@Component
class WorkspaceDeletedDetector {

	private final WorkspaceService workspaces;

	WorkspaceDeletedDetector(WorkspaceService workspaces) {
		this.workspaces = workspaces;
	}

	/** The reason of a failure: the deleted workspace or the exception itself. */
	Throwable reason(HttpServletRequest request, Throwable exception) {
		String deletedWorkspace = deletedWorkspace(request);
		return (deletedWorkspace != null) ? new UnknownWorkspaceException(deletedWorkspace) : exception;
	}

	/** The name of the request's workspace if it was deleted, else null. */
	private @Nullable String deletedWorkspace(HttpServletRequest request) {
		try {
			WorkspaceRequest workspaceRequest = WorkspaceRequest.of(request);
			if (workspaceRequest != null) {
				return this.workspaces.find(workspaceRequest.workspace().id()).isEmpty()
						? workspaceRequest.workspace().name() : null;
			}
			String name = workspaceInPath(request);
			return (name != null && this.workspaces.find(name).isEmpty()) ? name : null;
		}
		catch (NestedRuntimeException ex) {
			// the database is not available, so the original exception is reported
			return null;
		}
	}

	/** The workspace in a path of the control API, null if there is none. */
	private static @Nullable String workspaceInPath(HttpServletRequest request) {
		return (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
				&& variables.get("workspace") instanceof String name) ? name : null;
	}

}
