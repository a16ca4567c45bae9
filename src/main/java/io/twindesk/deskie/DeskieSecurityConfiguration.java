package io.twindesk.deskie;

import java.util.Objects;
import java.util.Set;

import io.twindesk.access.Credential;
import io.twindesk.access.Credentials;
import io.twindesk.access.KeyThrottle;
import io.twindesk.access.RateLimit;
import io.twindesk.deskie.DeskieAuthenticationProvider.DeskieCaller;
import io.twindesk.web.CallEntrance;
import io.twindesk.web.CredentialLookup;
import io.twindesk.web.Dialect;
import io.twindesk.web.FailureAnswers;
import io.twindesk.web.StatelessSecurity;
import io.twindesk.web.WorkspaceDomain;
import io.twindesk.workspace.Setting;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/** Deskie's HTTP Basic, in front of every path below /api that no other dialect owns. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeskieProperties.class)
class DeskieSecurityConfiguration {

	@Bean
	Dialect deskie() {
		return new Dialect("deskie", Set.of("id", "user_id"), Set.of("user_email"), "user",
				Set.of("deskie.users.create", "deskie.users.edit", "deskie.users.identification"));
	}

	@Bean
	Setting<Boolean> deskieListDisabled() {
		return DeskieSettings.LIST_DISABLED;
	}

	@Bean
	@Order(20)
	SecurityFilterChain deskieSecurity(HttpSecurity http, FailureAnswers answers, Credentials credentials,
			KeyThrottle throttle, WorkspaceDomain domain, CallEntrance entrance, RateLimit rateLimit) {
		DeskieCallCount calls = new DeskieCallCount(rateLimit);
		DeskieBasicConverter converter = new DeskieBasicConverter(DeskieSecurityConfiguration::caller);
		return StatelessSecurity.of(http.securityMatcher("/api", "/api/**"))
			.authenticationManager(new ProviderManager(new DeskieAuthenticationProvider(credentials, throttle)))
			.httpBasic((basic) -> basic.authenticationEntryPoint(new DeskieEntryPoint(entrance, calls, answers))
				.withObjectPostProcessor(converter.processor()))
			.exceptionHandling(
					(refused) -> refused.authenticationEntryPoint(answers::answer).accessDeniedHandler(answers::answer))
			.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
			.addFilterBefore(new DeskieDomainFilter(domain), BasicAuthenticationFilter.class)
			.addFilterAfter(new DeskieWorkspaceFilter(entrance, calls), BasicAuthenticationFilter.class)
			.build();
	}

	@Bean
	CredentialLookup deskieCredential(Credentials credentials, KeyThrottle throttle) {
		DeskieAuthenticationProvider provider = new DeskieAuthenticationProvider(credentials, throttle);
		DeskieBasicConverter converter = new DeskieBasicConverter(DeskieSecurityConfiguration::caller);
		return (request) -> credential(converter.convert(request), provider);
	}

	/** The staff e-mail does not matter here: the key alone names the workspace. */
	private static Credential credential(@Nullable Authentication sent, DeskieAuthenticationProvider provider) {
		if (sent == null) {
			throw new AuthenticationCredentialsNotFoundException("No key");
		}
		try {
			return (Credential) Objects.requireNonNull(provider.authenticate(sent).getPrincipal());
		}
		catch (DeskieStaffException ex) {
			return ex.credential();
		}
	}

	private static DeskieCaller caller(HttpServletRequest request) {
		return new DeskieCaller(request.getRemoteAddr(), WorkspaceDomain.of(request));
	}

}
