package io.twindesk.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import io.twindesk.web.ErrorResponder;
import io.twindesk.web.HttpError;
import io.twindesk.web.OperationRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Writes the error response of a rule. */
@Component
class FaultErrorWriter {

	private final ErrorResponder responder;

	private final OperationRegistry operationRegistry;

	FaultErrorWriter(ErrorResponder responder, OperationRegistry operationRegistry) {
		this.responder = responder;
		this.operationRegistry = operationRegistry;
	}

	/**
	 * Writes the error in the format of the request's dialect, or the rule's own body.
	 */
	void write(FaultAction faultAction, HttpServletRequest request, HttpServletResponse response) throws IOException {
		HttpError error = error(faultAction, ErrorResponder.path(request));
		if (faultAction.retryAfter() != null) {
			error = error.waiting(faultAction.retryAfter());
		}
		this.responder.simulate(request, response, error);
		if (response.getStatus() == HttpStatus.METHOD_NOT_ALLOWED.value()) {
			response.setHeader(HttpHeaders.ALLOW,
					String.join(",", this.operationRegistry.methodsAt(ErrorResponder.path(request))));
		}
		if (faultAction.body() != null) {
			write(faultAction.body(), faultAction.contentType(), response);
		}
	}

	private HttpError error(FaultAction faultAction, String path) {
		return (faultAction.error() != null)
				? Objects.requireNonNull(this.responder.fromCode(path, faultAction.error()))
				: HttpError.simulated(HttpStatusCode.valueOf(Objects.requireNonNull(faultAction.status())));
	}

	/** Writes the body of a rule, in the charset of its media type. */
	private static void write(String body, @Nullable String contentType, HttpServletResponse response)
			throws IOException {
		MediaType type = (contentType != null) ? MediaType.parseMediaType(contentType) : MediaType.APPLICATION_JSON;
		byte[] bytes = body.getBytes(Objects.requireNonNullElse(type.getCharset(), StandardCharsets.UTF_8));
		response.resetBuffer();
		response.setContentType((contentType != null) ? contentType : type.toString());
		response.setContentLength(bytes.length);
		response.getOutputStream().write(bytes);
	}

}
