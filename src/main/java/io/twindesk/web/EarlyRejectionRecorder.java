package io.twindesk.web;

import java.util.List;

import io.twindesk.access.Credential;
import io.twindesk.access.ServerStartingException;
import io.twindesk.access.TooManyWrongKeysException;
import io.twindesk.access.UnknownKeyException;
import io.twindesk.input.RequestTooLargeException;
import io.twindesk.input.UnreadableInputException;
import io.twindesk.workspace.WorkspaceContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.NestedRuntimeException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/**
 * Finds the workspace of a request that was rejected before its key was checked, so that
 * the request is recorded in its journal. The response does not depend on the result.
 */
@Component
class EarlyRejectionRecorder {

	private final List<CredentialLookup> lookups;

	private final WorkspaceRequestBinder binder;

	private final UnmatchedRequestLog log;

	EarlyRejectionRecorder(List<CredentialLookup> lookups, WorkspaceRequestBinder binder, UnmatchedRequestLog log) {
		this.lookups = lookups;
		this.binder = binder;
		this.log = log;
	}

	/**
	 * The workspace request of a rejected request, null if its key opens no workspace.
	 * @param failure the reason of the rejection, null if there is no route
	 */
	@Nullable WorkspaceRequest find(HttpServletRequest request, HttpServletResponse response, @Nullable Throwable failure) {
		if (failure instanceof UnknownKeyException || failure instanceof TooManyWrongKeysException) {
			// the key was checked
			this.log.add(request, (AuthenticationException) failure);
			return null;
		}
		// the path's dialect found no key; the other dialect may find one
		AuthenticationException unknown = (failure instanceof AuthenticationException missing) ? missing : null;
		for (CredentialLookup lookup : this.lookups) {
			try {
				return bind(lookup.find(request), request, response);
			}
			catch (UnknownKeyException ex) {
				unknown = ex;
			}
			catch (AuthenticationException | ServerStartingException | UnreadableInputException
					| RequestTooLargeException | NestedRuntimeException ex) {
				// no readable key, so there is no journal to write to
			}
		}
		if (unknown != null) {
			this.log.add(request, unknown);
		}
		return null;
	}

	private WorkspaceRequest bind(Credential credential, HttpServletRequest request, HttpServletResponse response) {
		try (WorkspaceContext.Scope scope = this.binder.bind(credential, request, response)) {
			WorkspaceRequest workspaceRequest = WorkspaceRequest.of(request);
			if (workspaceRequest == null) {
				throw new IllegalStateException("The request was not bound to its workspace");
			}
			return workspaceRequest;
		}
	}

}
