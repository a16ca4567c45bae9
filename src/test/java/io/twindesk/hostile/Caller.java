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
 * Somebody who knocks.
 *
 * @param headers what is shown
 * @param permissions what the key may do in the workspace, none if it is no key of it
 * @param elsewhere whether it is the key of another workspace, in which it may do all
 */
record Caller(String name, List<String> headers, Set<Permission> permissions, boolean elsewhere) {

	/** Everybody who may not do what takes all of a desk's permissions. */
	static List<Caller> of(AttackFixture attackFixture, String api) {
		TestWorkspace testWorkspace = attackFixture.desk();
		String other = api.equals("deskie") ? "omnidesk" : "deskie";
		List<Caller> callers = new ArrayList<>();
		callers.add(new Caller("nobody", List.of(), Set.of(), false));
		callers.add(stranger("a wrong key", api,
				new TestWorkspace.Staff(testWorkspace.owner().email(), "twd_" + "0".repeat(48))));
		callers.add(stranger("an empty key", api, new TestWorkspace.Staff(testWorkspace.owner().email(), "")));
		callers.add(new Caller("the other API's form", AttackFixture.headers(other, testWorkspace.owner()), Set.of(),
				false));
		callers.add(new Caller("another workspace's owner",
				AttackFixture.headers(api, attackFixture.stranger().owner()), Set.of(), true));
		callers.add(stranger("a revoked key", api, attackFixture.revoked()));
		callers.add(new Caller("a key that may nothing",
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
	 * Pages elsewhere, which reach the control API by somebody's browser: it serves this
	 * machine, and they seem to be of it.
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
