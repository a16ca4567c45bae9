package io.twindesk.deskie;

import java.util.UUID;

import io.twindesk.RawHttp;
import io.twindesk.RawResponse;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import io.twindesk.access.Permission;
import io.twindesk.access.VendorOperation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** Adds a route with a bug to the running server, and removes it afterwards. */
@ServerTest
class DeskieServerFaultTests {

	private final String path = "/api/" + UUID.randomUUID() + ".json";

	private final RequestMappingInfo route;

	private final RequestMappingHandlerMapping routes;

	private final RawHttp http;

	DeskieServerFaultTests(TestWorkspaces testWorkspaces,
			@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
		TestWorkspace testWorkspace = testWorkspaces.open();
		this.http = RawHttp.of(testWorkspace);
		this.routes = routes;
		this.route = RequestMappingInfo.paths(this.path)
			.methods(RequestMethod.GET)
			.options(routes.getBuilderConfiguration())
			.build();
	}

	@AfterEach
	void removeRoute() {
		this.routes.unregisterMapping(this.route);
	}

	@Test
	void aBugIsAnInternalErrorWithoutDetails() throws NoSuchMethodException {
		ErrorResponses.assertRejected(call("fail"), 500, "internal_error");
	}

	@Test
	void anEndlessRecursionIsAnInternalErrorWithoutDetails() throws NoSuchMethodException {
		ErrorResponses.assertRejected(call("recurse"), 500, "internal_error");
	}

	@Test
	void aDatabaseThatIsAwayIsServiceUnavailable() throws NoSuchMethodException {
		RawResponse response = call("loseTheDatabase");
		ErrorResponses.assertRejected(response, 503, "service_unavailable");
		assertThat(Integer.parseInt(response.headers().get("retry_after"))).isPositive();
	}

	private RawResponse call(String method) throws NoSuchMethodException {
		this.routes.registerMapping(this.route, new Buggy(), Buggy.class.getMethod(method));
		return this.http.send("GET", this.path);
	}

	/** A controller with bugs. */
	public static class Buggy {

		@VendorOperation(value = "deskie.buggy.fail", permission = Permission.USER_READ)
		public void fail() {
			throw new IllegalStateException("a secret");
		}

		@VendorOperation(value = "deskie.buggy.recurse", permission = Permission.USER_READ)
		public void recurse() {
			recurse();
		}

		@VendorOperation(value = "deskie.buggy.database", permission = Permission.USER_READ)
		public void loseTheDatabase() {
			throw new CannotCreateTransactionException("a secret");
		}

	}

}
