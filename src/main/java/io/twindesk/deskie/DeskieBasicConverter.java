package io.twindesk.deskie;

import io.twindesk.deskie.DeskieAuthenticationProvider.DeskieCaller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationDetailsSource;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/**
 * Reads HTTP Basic as RFC 9110 defines it, with one or more spaces after the scheme;
 * Spring's own converter accepts exactly one.
 */
final class DeskieBasicConverter extends BasicAuthenticationConverter {

	private static final String SCHEME = "Basic ";

	DeskieBasicConverter(AuthenticationDetailsSource<HttpServletRequest, DeskieCaller> callers) {
		super(callers);
	}

	@Override
	public @Nullable UsernamePasswordAuthenticationToken convert(HttpServletRequest request) {
		return super.convert(new SingleSpaceRequest(request));
	}

	/** Returns a post-processor that sets this converter on Spring's filter. */
	ObjectPostProcessor<BasicAuthenticationFilter> processor() {
		return new ObjectPostProcessor<>() {

			@Override
			public <O extends BasicAuthenticationFilter> O postProcess(O filter) {
				filter.setAuthenticationConverter(DeskieBasicConverter.this);
				return filter;
			}

		};
	}

	private static final class SingleSpaceRequest extends HttpServletRequestWrapper {

		SingleSpaceRequest(HttpServletRequest request) {
			super(request);
		}

		@Override
		public @Nullable String getHeader(String name) {
			String value = super.getHeader(name);
			boolean basic = value != null && name.equals(HttpHeaders.AUTHORIZATION)
					&& value.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
			return basic ? SCHEME + value.substring(SCHEME.length()).strip() : value;
		}

	}

}
