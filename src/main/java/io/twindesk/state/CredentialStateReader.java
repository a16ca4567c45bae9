package io.twindesk.state;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import io.twindesk.access.CredentialService;
import io.twindesk.access.CredentialSpec;
import io.twindesk.access.Permission;
import io.twindesk.access.StoredCredential;

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
	static List<StoredCredential> read(DocumentReader list, Set<Long> users, boolean stored) {
		List<StoredCredential> credentials = new ArrayList<>();
		Set<String> hashes = new HashSet<>();
		Set<String> ids = new HashSet<>();
		for (DocumentReader item : list.items()) {
			DocumentReader idField = item.field("id");
			String id = idField.text("", MAX_TEXT);
			if (!idField.isAbsent() && (!id.matches("[a-zA-Z0-9]{1,20}") || !ids.add(id))) {
				idField.error("must be 1 to 20 letters and digits, and unique");
			}
			String staffEmail = staffEmail(item.field("staffEmail"));
			String hash = hash(item, stored);
			if (!hash.isEmpty() && !hashes.add(hash)) {
				item.error("must not have the key of another credential");
			}
			DocumentReader actsForField = item.field("actsFor");
			Long actsFor = actsForField.isAbsent() ? null : actsForField.id();
			if (actsFor != null && !users.contains(actsFor)) {
				actsForField.error("must be the id of one of the users");
			}
			CredentialSpec credential = new CredentialSpec(staffEmail, permissions(item.field("permissions")),
					item.field("fullAccess").bool(false), actsFor);
			item.rejectUnknown();
			credentials.add(new StoredCredential(idField.isAbsent() ? null : id, hash, credential));
		}
		return credentials;
	}

	private static String staffEmail(DocumentReader email) {
		String staffEmail = email.text("", MAX_TEXT);
		if (!staffEmail.matches("[^@\\s]{1,120}@[^@\\s]{1,120}")) {
			email.error("must be an e-mail address");
		}
		return staffEmail;
	}

	private static String hash(DocumentReader item, boolean stored) {
		DocumentReader hashed = item.field("keyHash");
		DocumentReader plain = item.field("apiKey");
		if (hashed.isAbsent() == plain.isAbsent() && (stored || !plain.isAbsent())) {
			item.error("must have either keyHash or apiKey");
		}
		String hash = hashed.text("", MAX_TEXT);
		if (!hashed.isAbsent() && !HASH.matcher(hash).matches()) {
			hashed.error("must be sha256: and 64 hexadecimal digits");
		}
		String key = plain.text("", MAX_TEXT);
		if (!plain.isAbsent() && !KEY.matcher(key).matches()) {
			plain.error("must be 1 to 200 ASCII characters without blanks");
		}
		else if (stored && CredentialService.isAuto(key)) {
			plain.error("must not start with auto-, which is reserved for workspaces that are created on demand");
		}
		return plain.isAbsent() ? hash.replaceFirst("^" + HASH_PREFIX, "") : CredentialService.hash(key);
	}

	private static Set<Permission> permissions(DocumentReader list) {
		Set<Permission> permissions = EnumSet.noneOf(Permission.class);
		for (DocumentReader item : list.items()) {
			Permission permission = item.oneOf(List.of(Permission.values()), Permission::name);
			if (permission != null) {
				permissions.add(permission);
			}
		}
		return permissions;
	}

}
