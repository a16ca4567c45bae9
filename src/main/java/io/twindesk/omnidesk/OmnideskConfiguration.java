package io.twindesk.omnidesk;

import java.util.List;
import java.util.Set;

import io.twindesk.access.ApiKeyLookup;
import io.twindesk.access.FailedLoginThrottle;
import io.twindesk.web.CredentialLookup;
import io.twindesk.web.Dialect;
import io.twindesk.web.ErrorResponder;
import io.twindesk.web.StatelessSecurity;
import io.twindesk.web.WorkspaceDomain;
import io.twindesk.web.WorkspaceRequestBinder;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Security of every path below /api/v2, and the resolution of operation parameters. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OmnideskProperties.class)
class OmnideskConfiguration {

	@Bean
	Dialect omnidesk() {
		return new Dialect("omnidesk", Set.of("id", "userID"), "UID", Set.of("email", "userEmailAddress"), "",
				Set.of());
	}

	@Bean
	WebMvcConfigurer omnideskArgumentConfigurer(OperationParameters operationParameters, OmnideskRequestCheck check) {
		return new WebMvcConfigurer() {

			@Override
			public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
				resolvers.add(new ParsedParametersResolver(operationParameters, check));
			}

		};
	}

	@Bean
	CredentialLookup omnideskCredential(ApiKeyLookup keys, FailedLoginThrottle throttle,
			WorkspaceRequestBinder workspaceRequestBinder, WorkspaceDomain domain, OmnideskProperties properties) {
		return new OmnideskKeyFilter(new OmnideskKey(properties), domain, keys, throttle,
				workspaceRequestBinder)::credential;
	}

	@Bean
	@Order(15)
	SecurityFilterChain omnideskSecurity(StatelessSecurity security, ErrorResponder responses, ApiKeyLookup keys,
			FailedLoginThrottle throttle, WorkspaceRequestBinder workspaceRequestBinder, WorkspaceDomain domain,
			OmnideskProperties properties) {
		return security.chain()
			.securityMatcher("/api/v2", "/api/v2/**")
			.exceptionHandling((exceptions) -> exceptions.authenticationEntryPoint(responses::respond)
				.accessDeniedHandler(responses::respond))
			.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
			.addFilterBefore(
					new OmnideskKeyFilter(new OmnideskKey(properties), domain, keys, throttle, workspaceRequestBinder),
					AuthorizationFilter.class)
			.build();
	}

}
