package io.twindesk.idempotency;

import java.util.Objects;

import io.twindesk.access.VendorOperation;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands a controller the key that its call came with. */
class IdempotencyKeyResolver implements HandlerMethodArgumentResolver {

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == IdempotencyKey.class;
	}

	@Override
	public @Nullable Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		String[] sent = request.getHeaderValues(IdempotencyKey.HEADER);
		if (sent == null || sent.length == 0) {
			return null;
		}
		if (sent.length > 1) {
			throw new InvalidIdempotencyKeyException();
		}
		VendorOperation vendorOperation = Objects.requireNonNull(parameter.getMethodAnnotation(VendorOperation.class));
		return IdempotencyKey.of(sent[0], vendorOperation.value());
	}

}
