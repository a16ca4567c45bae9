package io.twindesk.deskie;

import java.util.ArrayList;
import java.util.List;

/** The codes of the 400s that each operation can answer. */
final class DeskieCodes {

	/** Whatever the operation, the address or a header may be invalid. */
	private static final List<String> HEAD = List.of("wrong_url", "wrong_header", "wrong_host");

	private static final String NO_DATA = "empty_user_data";

	private static final List<String> BODY = List.of("wrong_json", "wrong_form", "wrong_request");

	private static final List<String> TEXTS = List.of("user_full_name", "company_name", "company_position", "user_note",
			DeskieIdentifier.CUSTOM_CHANNEL);

	/** No code of the vendor's, as the header is none of its. */
	static final String KEY_REUSED = "idempotency_key_reused";

	/** A custom text that is too long is told by its key. */
	static final String CUSTOM_TOO_LONG = "^cf_[0-9]{1,18}_too_long$";

	private DeskieCodes() {
	}

	static List<String> create() {
		List<String> codes = stored();
		codes.add("wrong_idempotency_key");
		return codes;
	}

	private static List<String> stored() {
		List<String> codes = identification();
		for (DeskieIdentifier identifier : DeskieIdentifier.values()) {
			add(codes, DeskieIdentifier.code(identifier.type()) + "_already_exist");
		}
		return codes;
	}

	static List<String> edit() {
		List<String> codes = stored();
		codes.addAll(List.of("email_cannot_be_changed", "phone_cannot_be_changed"));
		return codes;
	}

	static List<String> identification() {
		List<String> codes = body();
		for (DeskieIdentifier identifier : DeskieIdentifier.values()) {
			addIdentifier(codes, identifier);
		}
		for (String key : TEXTS) {
			add(codes, "wrong_" + key);
			add(codes, key + "_too_long");
		}
		codes.addAll(List.of("wrong_language_id", "wrong_custom_fields"));
		return codes;
	}

	static List<String> link() {
		return other("cannot_link_to_itself");
	}

	static List<String> unlink() {
		return other("users_not_linked");
	}

	static List<String> list() {
		List<String> codes = new ArrayList<>(HEAD);
		codes.addAll(List.of("wrong_query", "wrong_email", "user_email_too_short", "wrong_phone",
				"user_phone_too_short", "wrong_user_custom_id", "wrong_" + DeskieIdentifier.CUSTOM_CHANNEL,
				"wrong_language_id", "wrong_custom_fields", "wrong_time", "wrong_time_range", "wrong_amount_of_cases"));
		return codes;
	}

	/** Those of operations that look at the address and nothing else. */
	static List<String> none() {
		return HEAD;
	}

	/** Those of a body that names another user. */
	private static List<String> other(String last) {
		List<String> codes = body();
		addIdentifier(codes, DeskieIdentifier.EMAIL);
		addIdentifier(codes, DeskieIdentifier.PHONE);
		codes.addAll(List.of("wrong_user_id", last));
		return codes;
	}

	private static List<String> body() {
		List<String> codes = new ArrayList<>(HEAD);
		codes.add(NO_DATA);
		codes.addAll(BODY);
		return codes;
	}

	private static void addIdentifier(List<String> codes, DeskieIdentifier identifier) {
		add(codes, "wrong_" + DeskieIdentifier.errorSuffix(identifier.type()));
		add(codes, identifier.requestKey() + "_too_long");
	}

	private static void add(List<String> codes, String code) {
		if (!codes.contains(code)) {
			codes.add(code);
		}
	}

}
