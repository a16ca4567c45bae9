package io.twindesk.deskie;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.twindesk.input.RequestContent;
import io.twindesk.input.Value;
import io.twindesk.rules.NearestName;
import io.twindesk.rules.RuleIndex;
import io.twindesk.user.IdentifierType;
import io.twindesk.verdict.CurrentFindings;
import io.twindesk.verdict.RequestFindings;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Compares the bodies of requests with what the vendor's page documents. It changes
 * nothing; the readers of the bodies decide what is an error.
 */
@Component
class DeskieRequestCheck {

	private static final String UNKNOWN_KEY = "deskie.body.unknown-key";

	private static final String NULL = "deskie.body.null";

	private static final String USER = "user";

	/** The keys of a user that requests may have. */
	private static final Set<String> USER_KEYS = userKeys();

	private static final List<String> LINK_KEYS = List.of("user_email", "user_phone", "user_id");

	private final CurrentFindings current;

	private final RuleIndex rules;

	DeskieRequestCheck(CurrentFindings current, RuleIndex rules) {
		this.current = current;
		this.rules = rules;
	}

	/**
	 * Checks a body with a user.
	 * @param create whether a user is created, which needs one identifier
	 */
	void user(RequestContent body, boolean create) {
		RequestFindings findings = this.current.get();
		if (!findings.isOn()) {
			return;
		}
		findings.sent((at) -> DeskieValueText.of(body.value(), at));
		if (!(body.value() instanceof Value.Object root)) {
			return;
		}
		root.entries().forEach((key, value) -> {
			if (!key.equals(USER)) {
				unread(key, key, value, Set.of(USER), findings);
			}
		});
		if (root.get(USER) instanceof Value.Object user) {
			user.entries().forEach((key, value) -> userKey(key, value, findings));
			if (create) {
				identifiers(user, findings);
			}
		}
	}

	/** Checks a body that names another user. */
	void link(RequestContent body) {
		RequestFindings findings = this.current.get();
		if (!findings.isOn()) {
			return;
		}
		findings.sent((at) -> DeskieValueText.of(body.value(), at));
		if (body.value() instanceof Value.Object root) {
			root.entries().forEach((key, value) -> linkKey(key, value, findings));
			List<String> sent = LINK_KEYS.stream().filter((key) -> DeskieValueText.isGiven(root.get(key))).toList();
			sent.stream()
				.skip(1)
				.forEach((key) -> findings.unread("deskie.link.other-user", key, DeskieValueText.text(root.get(key)),
						"Nothing reads " + key + ", because " + sent.get(0) + " is given, too"));
		}
	}

	private void linkKey(String key, Value value, RequestFindings findings) {
		if (!LINK_KEYS.contains(key)) {
			unread(key, key, value, LINK_KEYS, findings);
		}
		else if (!DeskieValueText.isGiven(value)) {
			findings.tolerated(NULL, key, DeskieValueText.text(value));
		}
		else {
			findings.used(key);
			documented("deskie.link." + key.replace('_', '-'), key, value, findings);
		}
	}

	private void userKey(String key, Value value, RequestFindings findings) {
		String at = USER + "." + key;
		if (!USER_KEYS.contains(key)) {
			if (key.equals("user_id")) {
				findings.tolerated(UNKNOWN_KEY, at, DeskieValueText.text(value));
			}
			else {
				unread(at, key, value, USER_KEYS, findings);
			}
			return;
		}
		findings.used(at);
		if (!DeskieValueText.isGiven(value)) {
			findings.tolerated(NULL, at, DeskieValueText.text(value));
			return;
		}
		documented("deskie.user." + key.replace('_', '-'), at, value, findings);
		if (value instanceof Value.Text text) {
			findings.metIfNotAscii(DeskieSituations.NOT_ASCII, text.text());
		}
		else if (value instanceof Value.Number number && isText(key)) {
			findings.tolerated("deskie.user.identifier.number", at, number.literal());
		}
	}

	/**
	 * Reports the identifiers after the first one, of which the page has no example. The
	 * identifier and the alias of an account in Telegram belong together.
	 */
	private static void identifiers(Value.Object user, RequestFindings findings) {
		IdentifierType first = null;
		for (DeskieIdentifier identifier : DeskieIdentifier.values()) {
			Value value = user.get(identifier.requestKey());
			if (!DeskieValueText.isGiven(value)) {
				continue;
			}
			IdentifierType type = identifier.type().userType();
			if (first != null && first != type) {
				findings.tolerated("deskie.create.type", USER + "." + identifier.requestKey(),
						DeskieValueText.text(value));
			}
			first = (first != null) ? first : type;
		}
	}

	private void documented(String rule, String at, Value value, RequestFindings findings) {
		if (!this.rules.isDocumented(rule)) {
			findings.tolerated(rule, at, DeskieValueText.text(value));
		}
	}

	private static void unread(String at, String key, Value value, Collection<String> known, RequestFindings findings) {
		findings.unread(UNKNOWN_KEY, at, DeskieValueText.text(value), NearestName.message(key, known));
	}

	/** Whether the page shows a value of the key as a text and never as a number. */
	private static boolean isText(String key) {
		for (DeskieIdentifier identifier : DeskieIdentifier.values()) {
			if (identifier.requestKey().equals(key)) {
				return !identifier.isNumbered();
			}
		}
		return false;
	}

	private static Set<String> userKeys() {
		Set<String> keys = new LinkedHashSet<>();
		for (DeskieIdentifier identifier : DeskieIdentifier.values()) {
			keys.add(identifier.requestKey());
		}
		keys.addAll(List.of(DeskieIdentifier.CUSTOM_CHANNEL, DeskieUserRequest.FULL_NAME));
		keys.addAll(DeskieTextField.keys());
		keys.addAll(List.of("language_id", "custom_fields"));
		return keys;
	}

}
