package io.twindesk.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Writes a {@link JsonContent} that a controller returns as the complete body, without
 * content negotiation.
 */
class JsonContentHandler implements HandlerMethodReturnValueHandler {

	@Override
	public boolean supportsReturnType(MethodParameter returnType) {
		return returnType.getParameterType() == JsonContent.class;
	}

	@Override
	public void handleReturnValue(@Nullable Object value, MethodParameter returnType, ModelAndViewContainer container,
			NativeWebRequest request) throws IOException {
		container.setRequestHandled(true);
		HttpServletResponse response = request.getNativeResponse(HttpServletResponse.class);
		if (response == null || !(value instanceof JsonContent content)) {
			throw new IllegalStateException("JSON is written to servlet responses only");
		}
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.setContentLength(content.bytes().length);
		response.getOutputStream().write(content.bytes());
	}

}
