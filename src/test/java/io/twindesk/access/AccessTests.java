package io.twindesk.access;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import com.github.benmanes.caffeine.cache.Ticker;
import io.twindesk.workspace.OnDemandWorkspaces;
import io.twindesk.workspace.Workspace;
import io.twindesk.workspace.WorkspaceClock;
import io.twindesk.workspace.WorkspaceContext;
import io.twindesk.workspace.WorkspaceReset;
import io.twindesk.workspace.WorkspaceSettings;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;

/** Tests on-demand keys, permissions and the rate limit. */
class AccessTests {

	private final OnDemandWorkspaces workspaces = mock();

	private final ApplicationEventPublisher events = mock();

	private final OperationInterceptor permissions = new OperationInterceptor(this.events,
			new PerKeyRateLimiter(0, Ticker.systemTicker()));

	@AfterEach
	void clearAuthentication() {
		SecurityContextHolder.clearContext();
	}

	@ParameterizedTest
	@CsvSource({ "auto-acme, true, auto, acme", "auto-acme.read, false, auto.read, acme",
			"auto-.read, false, auto.read, ''" })
	void anOnDemandKeyOpensTheWorkspaceThatItNames(String key, boolean everything, String id, String name) {
		Workspace workspace = workspace(9);
		given(this.workspaces.open(name)).willReturn(Optional.of(workspace));
		Credential result = onDemandKeys(true).find(key).orElseThrow();
		assertThat(result.workspaceId()).isEqualTo(9);
		assertThat(result.id()).isEqualTo(id);
		assertThat(result.fullAccess()).isEqualTo(everything);
		assertThat(result.permissions())
			.isEqualTo(everything ? EnumSet.allOf(Permission.class) : Set.of(Permission.USER_READ));
	}

	@Test
	void otherKeysOpenNoWorkspaceOnDemand() {
		given(this.workspaces.open(any())).willReturn(Optional.of(mock()));
		assertThat(onDemandKeys(false).find("auto-acme")).isEmpty();
		assertThat(onDemandKeys(true).find("acme")).isEmpty();
		then(this.workspaces).should(never()).open(any());
	}

	@Test
	void idleWorkspacesAreDeletedOnlyIfOnDemandKeysAreOn() {
		onDemandKeys(false).removeIdle();
		then(this.workspaces).should(never()).removeIdle();
		onDemandKeys(true).removeIdle();
		then(this.workspaces).should().removeIdle();
	}

	@Test
	void aRequestWithThePermissionIsAllowed() throws Exception {
		enter(new Credential(1, "x", "", Set.of(Permission.USER_READ), false, null));
		assertThat(isAllowed("GET", handler("read"))).isTrue();
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> isAllowed("GET", handler("write")))
			.withMessage("This needs USER_CUD");
		then(this.events).should().publishEvent(new OperationDenied(1, "x.write"));
		then(this.events).shouldHaveNoMoreInteractions();
	}

	@Test
	void aHandlerWithoutOperationIsForbiddenExceptForOptions() throws Exception {
		enter(new Credential(1, "x", "", EnumSet.allOf(Permission.class), true, null));
		for (Object handler : new Object[] { handler("neither"), "no method" }) {
			assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> isAllowed("GET", handler))
				.withMessage("This is not an operation");
			assertThat(isAllowed("OPTIONS", handler)).isTrue();
		}
		then(this.events).should(times(2)).publishEvent(new OperationDenied(1, "unknown"));
		enter(new Credential(1, "x", "", Set.of(), true, null));
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> isAllowed("OPTIONS", handler("read")));
	}

	@Test
	void aRequestOutsideOfTheDialectsNeedsNoCredential() throws Exception {
		assertThat(isAllowed("GET", handler("write"))).isTrue();
		enter("somebody else");
		assertThat(isAllowed("GET", handler("write"))).isTrue();
	}

	@Test
	void theFirstRequestStartsTheMinuteAndLaterOnesUseIt() {
		RateWindowRepository windows = mock();
		EntityManager entityManager = mock();
		AccountRateLimiter limit = limit(windows, entityManager, "2");
		assertThat(limit.isOn()).isTrue();
		given(windows.lock()).willReturn(Optional.empty());
		assertThat(limit.take(1)).isEqualTo(new RateLimitStatus(2, 1, true, 60));
		then(entityManager).should().persist(any(RateWindowEntity.class));
		RateWindowEntity known = new RateWindowEntity(Instant.EPOCH);
		given(windows.lock()).willReturn(Optional.of(known));
		assertThat(limit.take(2).granted()).isTrue();
		assertThat(limit.take(1)).isEqualTo(new RateLimitStatus(2, 0, false, 60));
		limit.onWorkspaceReset(new WorkspaceReset(workspace(1)));
		then(windows).should().deleteAll();
	}

	@Test
	void aLimitOfZeroSwitchesTheLimitOff() {
		assertThat(limit(mock(), mock(), "0").isOn()).isFalse();
		assertThat(limit(mock(), mock(), null).isOn()).isFalse();
	}

	private OnDemandKeys onDemandKeys(boolean on) {
		return new OnDemandKeys(new OnDemandProperties(on), this.workspaces);
	}

	private static AccountRateLimiter limit(RateWindowRepository windows, EntityManager entityManager,
			@Nullable String perMinute) {
		WorkspaceSettings settings = mock();
		given(settings.get(AccountRateLimiter.PER_MINUTE))
			.willReturn((perMinute != null) ? Integer.valueOf(perMinute) : 0);
		Workspace workspace = mock();
		given(workspace.settings()).willReturn(settings);
		WorkspaceContext current = mock();
		given(current.get()).willReturn(workspace);
		WorkspaceClock clock = mock();
		given(clock.now()).willReturn(Instant.EPOCH);
		return new AccountRateLimiter(windows, entityManager, current, clock);
	}

	private static Workspace workspace(long id) {
		Workspace workspace = mock();
		given(workspace.id()).willReturn(id);
		return workspace;
	}

	private static void enter(Object principal) {
		SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(principal, ""));
	}

	private boolean isAllowed(String method, Object handler) {
		return this.permissions.preHandle(new MockHttpServletRequest(method, "/"), new MockHttpServletResponse(),
				handler);
	}

	private static HandlerMethod handler(String name) throws NoSuchMethodException {
		return new HandlerMethod(new Handlers(), Handlers.class.getDeclaredMethod(name));
	}

	static class Handlers {

		@VendorOperation(value = "x.read", permission = Permission.USER_READ)
		void read() {
		}

		@VendorOperation(value = "x.write", permission = Permission.USER_CUD)
		void write() {
		}

		void neither() {
		}

	}

}
