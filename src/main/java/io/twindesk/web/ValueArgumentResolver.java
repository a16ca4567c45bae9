package io.twindesk.web;

import io.twindesk.input.BodyLimit;
import io.twindesk.input.BodyReader;
import io.twindesk.input.RequestContent;
import io.twindesk.input.Value;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Resolves parameters of controllers: a {@link Value} is the body, a
 * {@link RequestContent} a body that may be multipart, a {@link Value.Object} the query.
 */
class ValueArgumentResolver implements HandlerMethodArgumentResolver {

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return Value.class.isAssignableFrom(parameter.getParameterType())
				|| parameter.getParameterType() == RequestContent.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest web, @Nullable WebDataBinderFactory binders)
			throws IOException, HttpMediaTypeNotSupportedException {
		HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
		if (request == null) {
			throw new IllegalStateException("Values are read from servlet requests only");
		}
		if (parameter.getParameterType() == RequestContent.class) {
			return BodyReader.content(request);
		}
		if (parameter.getParameterType() != Value.class) {
			return BodyReader.query(request);
		}
		BodyLimit limit = parameter.getParameterAnnotation(BodyLimit.class);
		return (limit != null) ? BodyReader.document(request, limit.megabytes()) : BodyReader.body(request);
	}

}
