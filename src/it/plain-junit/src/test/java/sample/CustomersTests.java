package sample;

import java.io.IOException;

import io.twindesk.testkit.Twindesk;
import io.twindesk.testkit.TwindeskWorkspace;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Twindesk
class CustomersTests {

	@Test
	void aNewCustomerIsThere(TwindeskWorkspace workspace) throws Exception {
		Customers customers = new Customers(workspace.deskie().url(), workspace.deskie().authorization());
		long id = customers.create("jane@acme.test");
		assertTrue(customers.exists(id));
	}

	@Test
	void aDuplicateIsRejected(TwindeskWorkspace workspace) throws Exception {
		Customers customers = new Customers(workspace.deskie().url(), workspace.deskie().authorization());
		customers.create("jane@acme.test");
		IOException exception = assertThrows(IOException.class, () -> customers.create("jane@acme.test"));
		assertEquals("400 {\"error\":\"email_already_exist\"}", exception.getMessage());
	}

	@Test
	void aKeyWithoutPermissionIsRejected(TwindeskWorkspace workspace) {
		var reader = workspace.deskie(workspace.credential("USER_READ"));
		Customers customers = new Customers(reader.url(), reader.authorization());
		assertThrows(IOException.class, () -> customers.create("jane@acme.test"));
	}

}
