package io.twindesk.deskie;

import java.util.stream.Stream;

import io.twindesk.user.EditPolicy;
import io.twindesk.user.Identifier;
import io.twindesk.user.IdentifierType;
import io.twindesk.user.User;
import io.twindesk.user.UserPatch;
import org.jspecify.annotations.Nullable;

/**
 * What Deskie lets an edit change: the e-mail while the user is not confirmed, the phone
 * of a user who is known by it. A value that is there already is no change, however it is
 * spelled, and stays as it was.
 */
class DeskieEditPolicy implements EditPolicy {

	private final @Nullable String customChannel;

	/**
	 * A rule for one edit.
	 * @param customChannel the custom channel that the edit names, null if it names none
	 */
	DeskieEditPolicy(@Nullable String customChannel) {
		this.customChannel = customChannel;
	}

	@Override
	public void apply(User user, UserPatch changes) {
		if (user.confirmed()) {
			keep(user, changes, IdentifierType.EMAIL, "email_cannot_be_changed");
		}
		if (user.type() != IdentifierType.PHONE) {
			keep(user, changes, IdentifierType.PHONE, "phone_cannot_be_changed");
		}
		String name = changes.fullName();
		if (name != null && !name.equals(user.name().full().strip())) {
			DeskieFieldReader.checkLength(DeskieUserRequest.FULL_NAME, name, Identifier.MAX_LENGTH);
		}
		completeCustom(user, changes);
		changes.identifiers().forEach((type, identifier) -> {
			if (identifier == null && isLast(user, changes, type)) {
				throw DeskieException.wrongValue(DeskieIdentifier.errorSuffix(type));
			}
		});
	}

	/** An edit may name one half of a custom identifier, and the other stays. */
	private void completeCustom(User user, UserPatch changes) {
		Identifier before = user.identifier(IdentifierType.CUSTOM).orElse(null);
		if (before == null) {
			return;
		}
		String channel = (this.customChannel != null) ? this.customChannel : before.channel();
		if (!changes.identifiers().containsKey(IdentifierType.CUSTOM)) {
			changes.identifier(new Identifier(IdentifierType.CUSTOM, channel, before.value()));
			return;
		}
		Identifier named = changes.identifiers().get(IdentifierType.CUSTOM);
		if (named != null) {
			changes.identifier(new Identifier(IdentifierType.CUSTOM, channel, named.value()));
		}
	}

	/** Who finds people by a phone's digits writes it back in a spelling of their own. */
	private static void keep(User user, UserPatch changes, IdentifierType type, String error) {
		if (!changes.identifiers().containsKey(type)) {
			return;
		}
		Identifier named = changes.identifiers().get(type);
		Identifier before = user.identifier(type).orElse(null);
		if (named == null && before == null) {
			return;
		}
		if (named == null || before == null
				|| !Identifier.normalized(type, named.value()).equals(Identifier.normalized(type, before.value()))) {
			throw DeskieException.of(error);
		}
		changes.identifier(before);
	}

	/** Whether a user would lose what the type says the user is known by. */
	private static boolean isLast(User user, UserPatch changes, IdentifierType type) {
		return type.userType() == user.type() && user.identifier(type).isPresent()
				&& Stream.of(IdentifierType.values())
					.filter((other) -> other.userType() == user.type())
					.noneMatch((other) -> remains(user, changes, other));
	}

	private static boolean remains(User user, UserPatch changes, IdentifierType type) {
		return changes.identifiers().containsKey(type) ? changes.identifiers().get(type) != null
				: user.identifier(type).isPresent();
	}

}
