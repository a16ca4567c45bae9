package io.twindesk.state;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import io.twindesk.access.ApiKeyLookup;
import io.twindesk.access.CredentialService;
import io.twindesk.access.CredentialSpec;
import io.twindesk.access.Permission;
import io.twindesk.access.StoredCredential;
import io.twindesk.input.InputObject;
import org.jspecify.annotations.Nullable;

/**
 * Reads the credentials of a document. Each has either the hash of a key, as in a
 * document written by a server, or the key itself.
 */
final class CredentialStateReader {

	static final String HASH_PREFIX = "sha256:";

	private static final Pattern HASH = Pattern.compile(HASH_PREFIX + "[0-9a-f]{64}");

	private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

	private static final int MAX_TEXT = 255;

	private CredentialStateReader() {
	}

	/**
	 * Reads a list of credentials.
	 * @param users ids of the document's users
	 * @param stored whether the keys remain valid; if not, new keys replace them
	 */
	static List<StoredCredential> read(List<InputObject> list, Set<Long> users, boolean stored) {
		List<StoredCredential> credentials = new ArrayList<>();
		Set<String> hashes = new HashSet<>();
		Set<String> ids = new HashSet<>();
		for (InputObject item : list) {
			String id = item.text("id", MAX_TEXT);
			if (id != null && (!id.matches("[a-zA-Z0-9]{1,20}") || !ids.add(id))) {
				item.error("id", "must be 1 to 20 letters and digits, and unique");
			}
			String hash = hash(item, stored);
			if (!hash.isEmpty() && !hashes.add(hash)) {
				item.error("must not have the key of another credential");
			}
			CredentialSpec credential = new CredentialSpec(staffEmail(item), permissions(item.list("permissions")),
					item.bool("fullAccess", false), actsFor(item, users));
			credentials.add(new StoredCredential(id, hash, credential));
		}
		return credentials;
	}

	private static String staffEmail(InputObject item) {
		String staffEmail = item.text("staffEmail", "", MAX_TEXT);
		if (!staffEmail.matches("[^@\\s]{1,120}@[^@\\s]{1,120}")) {
			item.error("staffEmail", "must be an e-mail address");
		}
		return staffEmail;
	}

	private static @Nullable Long actsFor(InputObject item, Set<Long> users) {
		Long actsFor = item.id("actsFor");
		if (actsFor != null && !users.contains(actsFor)) {
			item.error("actsFor", "must be the id of one of the users");
		}
		return actsFor;
	}

	private static String hash(InputObject item, boolean stored) {
		String hash = item.text("keyHash", MAX_TEXT);
		String key = item.text("apiKey", MAX_TEXT);
		if (item.isAbsent("keyHash") == item.isAbsent("apiKey") && (stored || key != null)) {
			item.error("must have either keyHash or apiKey");
		}
		if (hash != null && !HASH.matcher(hash).matches()) {
			item.error("keyHash", "must be sha256: and 64 hexadecimal digits");
		}
		if (key != null && !KEY.matcher(key).matches()) {
			item.error("apiKey", "must be 1 to 200 ASCII characters without blanks");
		}
		else if (key != null && stored && ApiKeyLookup.isAuto(key)) {
			item.error("apiKey",
					"must not start with auto-, which is reserved for workspaces that are created on demand");
		}
		return (key != null) ? CredentialService.hash(key)
				: (hash != null) ? hash.replaceFirst("^" + HASH_PREFIX, "") : "";
	}

	private static Set<Permission> permissions(InputObject list) {
		Set<Permission> permissions = EnumSet.noneOf(Permission.class);
		for (String item : list.fields()) {
			Permission permission = list.oneOf(item, List.of(Permission.values()), Permission::name,
					(candidate, name) -> candidate.name().equals(name));
			if (permission != null) {
				permissions.add(permission);
			}
		}
		return permissions;
	}

}
