package io.twindesk.omnidesk;

import java.io.IOException;
import java.util.List;
import java.util.Objects;

import io.twindesk.access.Credential;
import io.twindesk.access.VendorOperation;
import io.twindesk.input.UnreadableInputException.Source;
import io.twindesk.input.UrlEncodedReader;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Resolves the parameters of an operation: from the query of a read, from the body of a
 * write.
 */
class ParsedParametersResolver implements HandlerMethodArgumentResolver {

	private final OperationParameters operationParameters;

	private final OmnideskRequestCheck check;

	ParsedParametersResolver(OperationParameters operationParameters, OmnideskRequestCheck check) {
		this.check = check;
		this.operationParameters = operationParameters;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == ParsedParameters.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest web, @Nullable WebDataBinderFactory binders)
			throws IOException, HttpMediaTypeNotSupportedException {
		HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
		VendorOperation vendorOperation = Objects.requireNonNull(parameter.getMethodAnnotation(VendorOperation.class));
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication == null || !(authentication.getPrincipal() instanceof Credential caller)) {
			throw new IllegalStateException("The request is not authenticated");
		}
		List<Parameter<?>> parameters = this.operationParameters.of(vendorOperation.value());
		RawParameters fields = fields(request);
		this.check.parameters(vendorOperation.value(), parameters, fields, request);
		return ParsedParameters.read(parameters, fields, caller);
	}

	private static RawParameters fields(HttpServletRequest request)
			throws IOException, HttpMediaTypeNotSupportedException {
		if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
			return OmnideskBody.read(request);
		}
		String query = Objects.requireNonNullElse(request.getQueryString(), "");
		return RawParameters.of(UrlEncodedReader.read(query, Source.QUERY).stream(), RawParameters.Encoding.NONE);
	}

}
