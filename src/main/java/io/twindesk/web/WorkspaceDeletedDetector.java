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
 * Tells of a request that failed whether its workspace was removed under it. The rows
 * that it would have found or led to are gone then, at any place and with any exception.
 */
@Component
class WorkspaceDeletedDetector {

	private final WorkspaceService workspaces;

	WorkspaceDeletedDetector(WorkspaceService workspaces) {
		this.workspaces = workspaces;
	}

	/** Why the request failed: its workspace is gone, or as it seems. */
	Throwable reason(HttpServletRequest request, Throwable seeming) {
		String removed = removed(request);
		return (removed != null) ? new UnknownWorkspaceException(removed) : seeming;
	}

	/** The name of the request's workspace if it has one that is gone. */
	private @Nullable String removed(HttpServletRequest request) {
		try {
			WorkspaceRequest workspaceRequest = WorkspaceRequest.of(request);
			if (workspaceRequest != null) {
				return this.workspaces.find(workspaceRequest.workspace().id()).isEmpty()
						? workspaceRequest.workspace().name() : null;
			}
			String named = named(request);
			return (named != null && this.workspaces.find(named).isEmpty()) ? named : null;
		}
		catch (NestedRuntimeException ex) {
			// the database cannot tell, so what is known stays what is told
			return null;
		}
	}

	/** The workspace in a path of the control API. */
	private static @Nullable String named(HttpServletRequest request) {
		return (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
				&& variables.get("workspace") instanceof String name) ? name : null;
	}

}
