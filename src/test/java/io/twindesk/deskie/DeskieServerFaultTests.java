package io.twindesk.deskie;

import java.util.UUID;

import io.twindesk.Desk;
import io.twindesk.Desks;
import io.twindesk.RawHttp;
import io.twindesk.ServerTest;
import io.twindesk.access.Operation;
import io.twindesk.access.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** Adds a route with a bug in it to the running server, and takes it away again. */
@ServerTest
class DeskieServerFaultTests {

	private final String path = "/api/" + UUID.randomUUID() + ".json";

	private final RequestMappingInfo route;

	private final RequestMappingHandlerMapping routes;

	private final RawHttp http;

	DeskieServerFaultTests(Desks desks,
			@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
		Desk desk = desks.open();
		this.http = RawHttp.of(desk);
		this.routes = routes;
		this.route = RequestMappingInfo.paths(this.path)
			.methods(RequestMethod.GET)
			.options(routes.getBuilderConfiguration())
			.build();
	}

	@AfterEach
	void takeAway() {
		this.routes.unregisterMapping(this.route);
	}

	@Test
	void aBugIsAnInternalErrorThatTellsNothing() throws NoSuchMethodException {
		Refusals.assertRefused(call("fail"), 500, "internal_error");
	}

	@Test
	void anEndlessRecursionIsAnInternalErrorThatTellsNothing() throws NoSuchMethodException {
		Refusals.assertRefused(call("recurse"), 500, "internal_error");
	}

	@Test
	void aDatabaseThatIsAwayIsServiceUnavailable() throws NoSuchMethodException {
		RawHttp.Answer answer = call("loseTheDatabase");
		Refusals.assertRefused(answer, 503, "service_unavailable");
		assertThat(Integer.parseInt(answer.headers().get("retry_after"))).isPositive();
	}

	private RawHttp.Answer call(String method) throws NoSuchMethodException {
		this.routes.registerMapping(this.route, new Buggy(), Buggy.class.getMethod(method));
		return this.http.send("GET", this.path);
	}

	/** A controller as nobody should write it. */
	public static class Buggy {

		@Operation(value = "deskie.buggy.fail", permission = Permission.USER_READ)
		public void fail() {
			throw new IllegalStateException("a secret");
		}

		@Operation(value = "deskie.buggy.recurse", permission = Permission.USER_READ)
		public void recurse() {
			recurse();
		}

		@Operation(value = "deskie.buggy.database", permission = Permission.USER_READ)
		public void loseTheDatabase() {
			throw new CannotCreateTransactionException("a secret");
		}

	}

}
