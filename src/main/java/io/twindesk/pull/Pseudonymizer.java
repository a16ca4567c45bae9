package io.twindesk.pull;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import io.twindesk.user.Identifier;
import io.twindesk.user.IdentifierType;
import io.twindesk.user.TextField;

/**
 * Replaces the personal data of users by pseudonyms, which depend only on the data and on
 * a key. Ids, links, flags, times, languages and numbers stay.
 */
final class Pseudonymizer implements UnaryOperator<PulledUser> {

	private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

	private static final Pattern PHONE = Pattern.compile("\\+[0-9() -]{6,30}");

	private static final int MIN_DIGITS = 12;

	private static final int MAX_DIGITS = 18;

	private final KeyedHash hash;

	private final Permutation permutation;

	private final TextPseudonyms texts;

	Pseudonymizer(KeyedHash hash) {
		this.hash = hash;
		this.permutation = new Permutation(hash);
		this.texts = new TextPseudonyms(hash);
	}

	@Override
	public PulledUser apply(PulledUser user) {
		Map<String, Object> fields = user.fields();
		user.identifiers().replaceAll(this::replaced);
		replace(fields, PulledUser.FIRST_NAME, this.texts::replace);
		replace(fields, PulledUser.LAST_NAME, this.texts::replace);
		replace(fields, TextField.COMPANY_NAME.code(), this.texts::replace);
		replace(fields, TextField.COMPANY_POSITION.code(), this.texts::replace);
		replace(fields, TextField.NOTE.code(), this::text);
		replace(fields, PulledUser.USERNAME, (name) -> value(PulledUser.USERNAME, name));
		replace(fields, PulledUser.THUMBNAIL,
				(address) -> "https://pictures.example.test/" + number("picture", address) + ".png");
		user.customFields().replaceAll((key, value) -> (value instanceof String text) ? text(text) : value);
		return user;
	}

	private static void replace(Map<String, Object> fields, String field, UnaryOperator<String> replacement) {
		fields.computeIfPresent(field,
				(key, value) -> (value instanceof String text && !text.isEmpty()) ? replacement.apply(text) : value);
	}

	private PulledIdentifier replaced(PulledIdentifier identifier) {
		String value = identifier.value();
		boolean whatsapp = IdentifierType.WHATSAPP.isNamed(identifier.type());
		boolean phone = whatsapp || IdentifierType.PHONE.isNamed(identifier.type());
		return identifier.withValue(phone ? phone(value, whatsapp) : value(identifier.type(), value));
	}

	/** Replaces a value that must stay unique. */
	private String value(String kind, String value) {
		if (EMAIL.matcher(value).matches()) {
			return email(value);
		}
		return PHONE.matcher(value).matches() ? phone(value, false) : this.permutation.replace(kind, value, 0);
	}

	private String text(String text) {
		if (EMAIL.matcher(text).matches()) {
			return email(text);
		}
		return PHONE.matcher(text).matches() ? phone(text, false) : this.texts.replace(text);
	}

	private String email(String value) {
		String address = Identifier.normalized(IdentifierType.EMAIL, value);
		String domain = address.substring(address.lastIndexOf('@') + 1);
		return number("address", address) + "@" + number("domain", domain) + ".example.test";
	}

	private String phone(String phone, boolean international) {
		return this.permutation.replace("phone", phone, PhonePrefix.length(phone, international));
	}

	/** Returns a number that is about as long as the text and can be taken for unique. */
	private String number(String purpose, String text) {
		int length = text.indexOf('@') > 0 ? text.indexOf('@') : text.length();
		return this.hash.digits(purpose, text, Math.min(Math.max(length, MIN_DIGITS), MAX_DIGITS));
	}

}
