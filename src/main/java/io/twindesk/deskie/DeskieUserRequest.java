package io.twindesk.deskie;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.twindesk.input.RequestContent;
import io.twindesk.input.Value;
import io.twindesk.user.CustomField;
import io.twindesk.user.CustomFieldService;
import io.twindesk.user.CustomValue;
import io.twindesk.user.Identifier;
import io.twindesk.user.UserPatch;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads the bodies of create, edit and identification: <code>{"user": {…}}</code>, or the
 * same as a form with bracketed names, urlencoded or multipart. Null and {@code []} count
 * as absent, an empty text clears a value, and unknown keys are ignored because clients
 * send them. In a form, an empty language, checkbox, selection or date counts as absent,
 * too.
 */
@Component
class DeskieUserRequest {

	static final String FULL_NAME = "user_full_name";

	/**
	 * The length of the longest name in a response, that of a user with two names from
	 * another dialect. An edit that writes this name back is accepted, see
	 * {@link DeskieEditPolicy}.
	 */
	private static final int MAX_RETURNED_NAME = 2 * Identifier.MAX_LENGTH + 1;

	private static final Pattern CUSTOM_FIELD = Pattern.compile("cf_[0-9]{1,18}");

	private final DeskieLanguages languages;

	private final CustomFieldService customFieldService;

	private final DeskieRequestCheck check;

	DeskieUserRequest(DeskieLanguages languages, CustomFieldService customFieldService, DeskieRequestCheck check) {
		this.check = check;
		this.languages = languages;
		this.customFieldService = customFieldService;
	}

	/**
	 * Returns the data of a new user.
	 * @throws DeskieException for the first error, in the order of the vendor's page
	 */
	UserPatch create(RequestContent body) {
		this.check.user(body, true);
		return changes(DeskieFieldReader.wrapped(body.value()), body.form(), Identifier.MAX_LENGTH);
	}

	/**
	 * Returns the user data in the body of an identification.
	 * @throws DeskieException for the first error, in the order of the vendor's page
	 */
	UserPatch identification(RequestContent body) {
		this.check.user(body, false);
		return changes(DeskieFieldReader.wrapped(body.value()), body.form(), Identifier.MAX_LENGTH);
	}

	/**
	 * Returns the changes in the body of an edit and the policy that applies to them.
	 * @throws DeskieException for the first error, in the order of the vendor's page
	 */
	DeskieEdit edit(RequestContent body) {
		this.check.user(body, false);
		DeskieFieldReader user = DeskieFieldReader.wrapped(body.value());
		UserPatch changes = changes(user, body.form(), MAX_RETURNED_NAME);
		return new DeskieEdit(changes, new DeskieEditPolicy(channel(user)));
	}

	private UserPatch changes(DeskieFieldReader user, boolean form, int maxNameLength) {
		UserPatch changes = new UserPatch();
		for (DeskieIdentifier identifier : DeskieIdentifier.values()) {
			readIdentifier(user, identifier, changes);
		}
		changes.fullName(user.trimmedText(FULL_NAME, maxNameLength));
		DeskieTextField.read(user, changes);
		String language = (form && user.isEmpty("language_id")) ? null : user.number("language_id");
		if (language != null) {
			changes.language(this.languages.code(language));
		}
		readCustomFields(user.value("custom_fields"), form, changes);
		return changes;
	}

	/** Returns the custom channel in the body, null if there is none. */
	private static @Nullable String channel(DeskieFieldReader user) {
		return user.text(DeskieIdentifier.CUSTOM_CHANNEL, Identifier.MAX_LENGTH);
	}

	private static void readIdentifier(DeskieFieldReader user, DeskieIdentifier identifier, UserPatch changes) {
		String value = user.identifier(identifier);
		if (value == null) {
			return;
		}
		if (value.isEmpty()) {
			changes.withoutIdentifier(identifier.type());
			return;
		}
		String channel = (identifier == DeskieIdentifier.CUSTOM) ? channel(user) : null;
		changes.identifier(new Identifier(identifier.type(), (channel != null) ? channel : "", value));
	}

	/**
	 * Reads the custom fields. A form can express an absent value only as an empty text,
	 * which is no valid value of a checkbox, a selection or a date.
	 */
	private void readCustomFields(@Nullable Value input, boolean form, UserPatch changes) {
		if (input == null) {
			return;
		}
		if (!(input instanceof Value.Object fields)) {
			throw DeskieException.wrongValue("custom_fields");
		}
		Set<String> absent = (form && fields.entries().values().stream().anyMatch(DeskieUserRequest::isEmpty))
				? emptyAbsent() : Set.of();
		for (Map.Entry<String, Value> field : fields.entries().entrySet()) {
			String key = customField(field.getKey());
			if (!absent.contains(key) || !isEmpty(field.getValue())) {
				changes.customField(key, customValue(key, field.getValue()));
			}
		}
	}

	/** Returns the keys of the declared fields for which an empty text means absent. */
	private Set<String> emptyAbsent() {
		return this.customFieldService.all()
			.stream()
			.filter((declared) -> declared.type().isEmptyAbsent())
			.map(CustomField::key)
			.collect(Collectors.toSet());
	}

	private static boolean isEmpty(Value value) {
		return value instanceof Value.Text text && text.text().isEmpty();
	}

	/**
	 * Checks and returns the key of a custom field.
	 * @throws DeskieException {@code wrong_custom_fields} if it is not {@code cf_} and
	 * digits
	 */
	static String customField(String key) {
		if (!CUSTOM_FIELD.matcher(key).matches()) {
			throw invalidField(key);
		}
		return key;
	}

	private static @Nullable CustomValue customValue(String key, Value value) {
		if (value instanceof Value.Null) {
			return null;
		}
		if (value instanceof Value.Bool bool) {
			return new CustomValue.Bool(bool.value());
		}
		if (value instanceof Value.Number number) {
			return number(key, number.literal());
		}
		if (value instanceof Value.Text text && Value.isStorable(text.text())) {
			DeskieFieldReader.checkLength(key, text.text(), CustomValue.Text.MAX_LENGTH);
			return new CustomValue.Text(text.text());
		}
		throw invalidField(key);
	}

	private static DeskieException invalidField(String key) {
		return DeskieException.wrongValue("custom_fields").at("custom_fields." + key);
	}

	private static CustomValue number(String key, String literal) {
		DeskieFieldReader.checkLength(key, literal, CustomValue.Number.MAX_LENGTH);
		try {
			return new CustomValue.Number(literal);
		}
		catch (NumberFormatException ex) {
			throw invalidField(key);
		}
	}

}
