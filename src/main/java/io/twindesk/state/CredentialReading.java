package io.twindesk.state;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import io.twindesk.access.Credentials;
import io.twindesk.access.NewCredential;
import io.twindesk.access.Permission;
import io.twindesk.access.StoredCredential;

/**
 * Reads the credentials of a document: the hash of a key, as a document that was written
 * by a server has it, or the key itself.
 */
final class CredentialReading {

	static final String HASH_PREFIX = "sha256:";

	private static final Pattern HASH = Pattern.compile(HASH_PREFIX + "[0-9a-f]{64}");

	private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

	private static final int MAX_TEXT = 255;

	private CredentialReading() {
	}

	/**
	 * @param users the ids of the document's users
	 * @param stored whether the keys are to open the workspace; else others take their
	 * place
	 */
	static List<StoredCredential> read(Node list, Set<Long> users, boolean stored) {
		List<StoredCredential> credentials = new ArrayList<>();
		Set<String> hashes = new HashSet<>();
		Set<String> ids = new HashSet<>();
		for (Node item : list.items()) {
			Node named = item.at("id");
			String id = named.text("", MAX_TEXT);
			if (!named.isAbsent() && (!id.matches("[a-zA-Z0-9]{1,20}") || !ids.add(id))) {
				named.fault("takes 1 to 20 letters and digits that come once");
			}
			Node email = item.at("staffEmail");
			String staffEmail = email.text("", MAX_TEXT);
			if (!staffEmail.matches("[^@\\s]{1,120}@[^@\\s]{1,120}")) {
				email.fault("takes an e-mail address");
			}
			String hash = hash(item, stored);
			if (!hash.isEmpty() && !hashes.add(hash)) {
				item.fault("has the key of another credential");
			}
			Node acting = item.at("actsFor");
			Long actsFor = acting.isAbsent() ? null : acting.id();
			if (actsFor != null && !users.contains(actsFor)) {
				acting.fault("is none of the users");
			}
			NewCredential credential = new NewCredential(staffEmail, permissions(item.at("permissions")),
					item.at("fullAccess").flag(false), actsFor);
			item.done();
			credentials.add(new StoredCredential(named.isAbsent() ? null : id, hash, credential));
		}
		return credentials;
	}

	private static String hash(Node item, boolean stored) {
		Node hashed = item.at("keyHash");
		Node plain = item.at("apiKey");
		if (hashed.isAbsent() == plain.isAbsent() && (stored || !plain.isAbsent())) {
			item.fault("takes keyHash or apiKey");
		}
		String hash = hashed.text("", MAX_TEXT);
		if (!hashed.isAbsent() && !HASH.matcher(hash).matches()) {
			hashed.fault("takes sha256: and 64 hexadecimal digits");
		}
		String key = plain.text("", MAX_TEXT);
		if (!plain.isAbsent() && !KEY.matcher(key).matches()) {
			plain.fault("takes 1 to 200 characters of ASCII without blanks");
		}
		else if (stored && Credentials.isAuto(key)) {
			plain.fault("takes a key that does not begin with auto-, which opens a workspace by itself");
		}
		return plain.isAbsent() ? hash.replaceFirst("^" + HASH_PREFIX, "") : Credentials.hash(key);
	}

	private static Set<Permission> permissions(Node list) {
		Set<Permission> permissions = EnumSet.noneOf(Permission.class);
		for (Node item : list.items()) {
			Permission permission = item.word(List.of(Permission.values()), Permission::name);
			if (permission != null) {
				permissions.add(permission);
			}
		}
		return permissions;
	}

}
