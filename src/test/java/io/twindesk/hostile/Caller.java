package io.twindesk.hostile;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import io.twindesk.TestWorkspace;
import io.twindesk.access.Permission;

/**
 * An unauthorised caller.
 *
 * @param headers headers of the request
 * @param permissions permissions of the key in the workspace, none if the key does not
 * belong to it
 * @param elsewhere whether the key belongs to another workspace, in which it has all
 * permissions
 */
record Caller(String name, List<String> headers, Set<Permission> permissions, boolean elsewhere) {

	/** Returns all callers without all of the workspace's permissions. */
	static List<Caller> of(AttackFixture attackFixture, String api) {
		TestWorkspace testWorkspace = attackFixture.workspace();
		String other = api.equals("deskie") ? "omnidesk" : "deskie";
		List<Caller> callers = new ArrayList<>();
		callers.add(new Caller("no key", List.of(), Set.of(), false));
		callers.add(stranger("a wrong key", api,
				new TestWorkspace.Staff(testWorkspace.owner().email(), "twd_" + "0".repeat(48))));
		callers.add(stranger("an empty key", api, new TestWorkspace.Staff(testWorkspace.owner().email(), "")));
		callers.add(new Caller("the other API's form", AttackFixture.headers(other, testWorkspace.owner()), Set.of(),
				false));
		callers.add(new Caller("another workspace's owner",
				AttackFixture.headers(api, attackFixture.stranger().owner()), Set.of(), true));
		callers.add(stranger("a revoked key", api, attackFixture.revoked()));
		callers.add(new Caller("a key without permissions",
				AttackFixture.headers(api, attackFixture.staff("none@acme.test", Set.of())), Set.of(), false));
		Stream.of(Permission.values()).forEach((permission) -> {
			Set<Permission> only = EnumSet.of(permission);
			TestWorkspace.Staff staff = attackFixture.staff(permission.name().toLowerCase(Locale.ROOT) + "@acme.test",
					only);
			callers.add(new Caller(permission + " alone, without full access", AttackFixture.headers(api, staff), only,
					false));
		});
		return callers;
	}

	/**
	 * Returns pages of other origins, whose requests reach the control API through a
	 * browser on this machine and therefore seem to be local.
	 */
	static List<Caller> elsewhere(AttackFixture attackFixture) {
		return Stream
			.of("http://evil.test", "null", "http://localhost.evil.test:" + attackFixture.port(),
					"http://localhost:" + (attackFixture.port() + 1))
			.map((origin) -> new Caller("a page of " + origin, List.of("Origin: " + origin), Set.of(), false))
			.toList();
	}

	private static Caller stranger(String name, String api, TestWorkspace.Staff staff) {
		return new Caller(name, AttackFixture.headers(api, staff), Set.of(), false);
	}

}
