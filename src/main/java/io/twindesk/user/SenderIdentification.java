package io.twindesk.user;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;

import org.springframework.stereotype.Component;

/**
 * Identifies the senders of messages, in the caller's transaction: by an identification
 * code in the text, or by the phone number that a channel transmits.
 */
@Component
class SenderIdentification {

	private final UserService users;

	private final UserLookup lookup;

	private final UserQueries queries;

	private final UserLinkService links;

	private final IdentificationCodeService codes;

	SenderIdentification(UserService users, UserLookup lookup, UserQueries queries, UserLinkService links,
			IdentificationCodeService codes) {
		this.users = users;
		this.lookup = lookup;
		this.queries = queries;
		this.links = links;
		this.codes = codes;
	}

	/**
	 * Merges the data of a code into the sender's profile and links the sender with the
	 * users that have its identifiers.
	 * @return whether the sender is identified by its code or by the phone number of
	 * another user
	 */
	boolean identify(long id, InboundMessage inboundMessage) {
		Optional<UserPatch> data = identificationData(inboundMessage.text());
		data.ifPresent((known) -> mergeProfile(id, known));
		boolean linked = linkByPhone(id, inboundMessage.identifier());
		return data.isPresent() || linked;
	}

	/** Returns the data of the first code in a text that was issued in this workspace. */
	private Optional<UserPatch> identificationData(String text) {
		Matcher code = IdentificationCode.PATTERN.matcher(text);
		while (code.find()) {
			Optional<UserPatch> data = this.codes.read(code.group());
			if (data.isPresent()) {
				return data;
			}
		}
		return Optional.empty();
	}

	/**
	 * Links the user with the owners of the code's identifiers and adds the remaining
	 * data to the user.
	 */
	private void mergeProfile(long id, UserPatch data) {
		User profile = this.queries.get(id);
		UserPatch patch = new UserPatch().fullName(data.fullName()).language(data.language());
		data.texts().forEach(patch::text);
		data.customFields().forEach(patch::customField);
		for (Identifier identifier : data.identifiers().values().stream().filter(Objects::nonNull).toList()) {
			Optional<Long> owner = this.lookup.find(identifier);
			if (owner.isPresent()) {
				link(id, owner.get());
			}
			else if (profile.identifier(identifier.type()).isEmpty()) {
				patch.identifier(identifier);
			}
		}
		this.users.edit(id, patch, EditPolicy.NONE);
	}

	/**
	 * Links the user with the owner of the same number, because WhatsApp and telephone
	 * identifiers are phone numbers.
	 */
	private boolean linkByPhone(long id, Identifier identifier) {
		IdentifierType other = switch (identifier.type()) {
			case WHATSAPP -> IdentifierType.PHONE;
			case PHONE -> IdentifierType.WHATSAPP;
			default -> null;
		};
		Optional<Long> same = (other != null) ? this.lookup.find(Identifier.of(other, identifier.value()))
				: Optional.empty();
		same.ifPresent((owner) -> link(id, owner));
		return same.isPresent();
	}

	private void link(long id, long other) {
		if (id != other) {
			this.links.link(id, other);
		}
	}

}
