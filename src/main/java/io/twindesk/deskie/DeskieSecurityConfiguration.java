package io.twindesk.deskie;

import java.util.Objects;
import java.util.Set;

import io.twindesk.access.AccountRateLimiter;
import io.twindesk.access.Credential;
import io.twindesk.access.ApiKeyLookup;
import io.twindesk.access.FailedLoginThrottle;
import io.twindesk.deskie.DeskieAuthenticationProvider.DeskieCaller;
import io.twindesk.web.CredentialLookup;
import io.twindesk.web.Dialect;
import io.twindesk.web.ErrorResponder;
import io.twindesk.web.StatelessSecurity;
import io.twindesk.web.WorkspaceDomain;
import io.twindesk.web.WorkspaceRequestBinder;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/** Security of every path below /api that belongs to no other dialect: HTTP Basic. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeskieProperties.class)
class DeskieSecurityConfiguration {

	@Bean
	Dialect deskie() {
		return new Dialect("deskie", Set.of("id", "user_id"), null, Set.of("user_email"), "user",
				Set.of("deskie.users.create", "deskie.users.edit", "deskie.users.identification"));
	}

	@Bean
	@Order(20)
	SecurityFilterChain deskieSecurity(StatelessSecurity security, ErrorResponder responses, ApiKeyLookup keys,
			FailedLoginThrottle throttle, WorkspaceDomain domain, WorkspaceRequestBinder workspaceRequestBinder,
			AccountRateLimiter accountRateLimiter) {
		DeskieRateLimiter rateLimiter = new DeskieRateLimiter(accountRateLimiter);
		DeskieBasicConverter converter = new DeskieBasicConverter(DeskieSecurityConfiguration::caller);
		return security.chain()
			.securityMatcher("/api", "/api/**")
			.authenticationManager(new ProviderManager(new DeskieAuthenticationProvider(keys, throttle)))
			.httpBasic((basic) -> basic
				.authenticationEntryPoint(new DeskieEntryPoint(workspaceRequestBinder, rateLimiter, responses))
				.withObjectPostProcessor(converter.processor()))
			.exceptionHandling((exceptions) -> exceptions.authenticationEntryPoint(responses::respond)
				.accessDeniedHandler(responses::respond))
			.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
			.addFilterBefore(new DeskieDomainFilter(domain), BasicAuthenticationFilter.class)
			.addFilterAfter(new DeskieWorkspaceFilter(workspaceRequestBinder, rateLimiter),
					BasicAuthenticationFilter.class)
			.build();
	}

	@Bean
	CredentialLookup deskieCredential(ApiKeyLookup keys, FailedLoginThrottle throttle) {
		DeskieAuthenticationProvider provider = new DeskieAuthenticationProvider(keys, throttle);
		DeskieBasicConverter converter = new DeskieBasicConverter(DeskieSecurityConfiguration::caller);
		return (request) -> credential(converter.convert(request), provider);
	}

	/**
	 * Returns the credential of the key, which determines the workspace even if the staff
	 * e-mail address is another one.
	 */
	private static Credential credential(@Nullable Authentication authentication,
			DeskieAuthenticationProvider provider) {
		if (authentication == null) {
			throw new AuthenticationCredentialsNotFoundException("The key is missing");
		}
		try {
			return (Credential) Objects.requireNonNull(provider.authenticate(authentication).getPrincipal());
		}
		catch (StaffMismatchException ex) {
			return ex.credential();
		}
	}

	private static DeskieCaller caller(HttpServletRequest request) {
		return new DeskieCaller(request.getRemoteAddr(), WorkspaceDomain.of(request));
	}

}
