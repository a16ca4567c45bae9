package sample;

import io.twindesk.testkit.Twindesk;
import io.twindesk.testkit.TwindeskExtension;
import io.twindesk.testkit.TwindeskWorkspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** All tests run at the same time, but each customer is the first one. */
class EachItsOwnTests {

	@RegisterExtension
	static final TwindeskExtension twindesk = TwindeskExtension.builder().setting("timeZone", "UTC").build();

	@BeforeEach
	void createFirstCustomer(TwindeskWorkspace workspace) throws Exception {
		assertEquals(1, customers(workspace).create("first@acme.test"));
	}

	@AfterEach
	void theFirstCustomerStillExists(TwindeskWorkspace workspace) throws Exception {
		assertTrue(customers(workspace).exists(1));
	}

	@RepeatedTest(20)
	void repeated(TwindeskWorkspace workspace) throws Exception {
		assertEquals(2, customers(workspace).create("jane@acme.test"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "jane@acme.test", "john@acme.test", "jim@acme.test" })
	void parameterized(String email, TwindeskWorkspace workspace) throws Exception {
		assertEquals(2, customers(workspace).create(email));
	}

	@Nested
	class Inner {

		@Test
		void nested(TwindeskWorkspace workspace) throws Exception {
			assertEquals(2, customers(workspace).create("jane@acme.test"));
		}

		@Test
		@Twindesk(settings = "rateLimitPerMinute=100")
		void withItsOwnSetting(TwindeskWorkspace workspace) throws Exception {
			assertEquals(2, customers(workspace).create("jane@acme.test"));
		}

	}

	private static Customers customers(TwindeskWorkspace workspace) {
		return new Customers(workspace.deskie().url(), workspace.deskie().authorization());
	}

}
