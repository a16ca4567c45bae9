package io.twindesk.idempotency;

import java.util.Objects;

import io.twindesk.access.VendorOperation;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Resolves the idempotency key of a request for its handler method. */
class IdempotencyKeyResolver implements HandlerMethodArgumentResolver {

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == IdempotencyKey.class;
	}

	@Override
	public @Nullable Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		String[] values = request.getHeaderValues(IdempotencyKey.HEADER);
		if (values == null || values.length == 0) {
			return null;
		}
		if (values.length > 1) {
			throw new InvalidIdempotencyKeyException();
		}
		VendorOperation vendorOperation = Objects.requireNonNull(parameter.getMethodAnnotation(VendorOperation.class));
		return IdempotencyKey.of(values[0], vendorOperation.value());
	}

}
