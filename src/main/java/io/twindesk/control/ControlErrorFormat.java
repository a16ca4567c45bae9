package io.twindesk.control;

import java.util.List;
import java.util.Map;

import io.twindesk.access.KeyTakenException;
import io.twindesk.input.InvalidInputException;
import io.twindesk.input.UnreadableInputException;
import io.twindesk.state.UserConflictException;
import io.twindesk.user.IdentifierTakenException;
import io.twindesk.user.NotLinkedException;
import io.twindesk.user.UserException;
import io.twindesk.user.UserIdTakenException;
import io.twindesk.user.UserNotFoundException;
import io.twindesk.user.UsernameTakenException;
import io.twindesk.web.DialectError;
import io.twindesk.web.ErrorFormat;
import io.twindesk.web.HttpError;
import io.twindesk.workspace.InvalidSettingsException;
import io.twindesk.workspace.SeedNotFoundException;
import io.twindesk.workspace.UnknownWorkspaceException;
import io.twindesk.workspace.Workspace;
import io.twindesk.workspace.WorkspaceException;
import io.twindesk.workspace.WorkspaceExistsException;
import io.twindesk.workspace.WorkspaceService;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Formats errors of the control API as problem details with the invalid fields. */
@Component
@Order(10)
class ControlErrorFormat implements ErrorFormat {

	private static final int MAX_NAMES = 100;

	private final WorkspaceService workspaces;

	ControlErrorFormat(WorkspaceService workspaces) {
		this.workspaces = workspaces;
	}

	@Override
	public boolean supports(String path) {
		return path.startsWith("/_twindesk");
	}

	@Override
	public DialectError format(HttpError failure) {
		if (failure.cause() instanceof WorkspaceException ex) {
			return DialectError.problem(failure, problem(ex));
		}
		if (failure.cause() instanceof InvalidInputException ex) {
			ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, ex.getMessage());
			problem.setProperty("errors", errors(ex.errors()));
			return DialectError.problem(failure, problem);
		}
		if (failure.cause() instanceof UserConflictException ex) {
			ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, ex.getMessage());
			problem.setProperty("errors", errors(ex.errors()));
			return DialectError.problem(failure, problem);
		}
		if (failure.cause() instanceof UserException ex) {
			return DialectError.problem(failure, problem(ex));
		}
		if (failure.cause() instanceof KeyTakenException ex) {
			return DialectError.problem(failure,
					ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, ex.getMessage()));
		}
		if (failure.cause() instanceof UnreadableInputException ex) {
			return DialectError.problem(failure,
					ProblemDetail.forStatusAndDetail(failure.status(), String.valueOf(ex.getMessage())));
		}
		return DialectError.problem(failure);
	}

	private ProblemDetail problem(WorkspaceException ex) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status(ex), ex.getMessage());
		if (ex instanceof UnknownWorkspaceException) {
			List<String> available = available();
			problem.setProperty("available", available);
			// the former name, for one release
			problem.setProperty("names", available);
		}
		if (ex instanceof InvalidSettingsException invalid) {
			problem.setProperty("errors", errors(invalid.errors()));
		}
		return problem;
	}

	private static ProblemDetail problem(UserException ex) {
		HttpStatus status = (ex instanceof UserNotFoundException) ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT;
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, ex.getMessage());
		String field = field(ex);
		if (field != null) {
			problem.setProperty("errors", errors(Map.of(field, String.valueOf(ex.getMessage()))));
		}
		return problem;
	}

	/** Returns the invalid field of a write that the database rejected, null for none. */
	private static @Nullable String field(UserException ex) {
		if (ex instanceof IdentifierTakenException) {
			return "identifiers";
		}
		if (ex instanceof UsernameTakenException) {
			return "username";
		}
		return (ex instanceof UserIdTakenException) ? "id" : (ex instanceof NotLinkedException) ? "userId" : null;
	}

	/** Returns the names of existing workspaces, at most a hundred. */
	private List<String> available() {
		return this.workspaces.list("", MAX_NAMES).stream().map(Workspace::name).toList();
	}

	private static HttpStatus status(WorkspaceException ex) {
		if (ex instanceof UnknownWorkspaceException) {
			return HttpStatus.NOT_FOUND;
		}
		return (ex instanceof WorkspaceExistsException || ex instanceof SeedNotFoundException) ? HttpStatus.CONFLICT
				: HttpStatus.BAD_REQUEST;
	}

	private static List<Map<String, String>> errors(Map<String, String> errors) {
		return errors.entrySet()
			.stream()
			.map((error) -> Map.of("field", error.getKey(), "message", error.getValue()))
			.toList();
	}

}
