package io.twindesk.access;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CredentialTests {

	@ParameterizedTest(name = "{0} with {1}, full access {2}: {3}")
	@CsvSource({ "read, USER_READ, false, true", "read, USER_CUD, true, false", "write, USER_CUD, false, true",
			"write, USER_READ USER_CUD, false, true", "write, '', true, false", "delete, USER_CUD, true, true",
			"delete, USER_CUD, false, false", "delete, USER_READ, true, false" })
	void anOperationRequiresItsPermissionAndPossiblyFullAccess(String operation, String permissions, boolean fullAccess,
			boolean permitted) throws NoSuchMethodException {
		Credential credential = credential(permissions, fullAccess);
		assertThat(credential.permits(getClass().getDeclaredMethod(operation).getAnnotation(VendorOperation.class)))
			.isEqualTo(permitted);
	}

	@Test
	void aKeyBelongsToItsStaffMemberInAnyCase() {
		Credential credential = credential("", false);
		assertThat(credential.belongsTo("Owner@ACME.test")).isTrue();
		assertThat(credential.belongsTo("other@acme.test")).isFalse();
		assertThat(credential.belongsTo("")).isFalse();
	}

	@VendorOperation(value = "read", permission = Permission.USER_READ)
	void read() {
	}

	@VendorOperation(value = "write", permission = Permission.USER_CUD)
	void write() {
	}

	@VendorOperation(value = "delete", permission = Permission.USER_CUD, fullAccess = true)
	void delete() {
	}

	private static Credential credential(String permissions, boolean fullAccess) {
		Set<Permission> set = Arrays.stream(permissions.split(" "))
			.filter((name) -> !name.isEmpty())
			.map(Permission::valueOf)
			.collect(Collectors.toSet());
		return new Credential(1, "id", "owner@acme.test", set, fullAccess, null);
	}

}
