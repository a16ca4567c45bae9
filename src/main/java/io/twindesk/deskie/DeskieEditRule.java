package io.twindesk.deskie;

import java.util.stream.Stream;

import io.twindesk.user.EditRule;
import io.twindesk.user.Identifier;
import io.twindesk.user.IdentifierType;
import io.twindesk.user.User;
import io.twindesk.user.UserChanges;
import org.jspecify.annotations.Nullable;

/**
 * What Deskie lets an edit change: the e-mail while the user is not confirmed, the phone
 * of a user who is known by it. A value that is there already is no change, however it is
 * spelled, and stays as it was.
 */
class DeskieEditRule implements EditRule {

	private final @Nullable String customChannel;

	/**
	 * A rule for one edit.
	 * @param customChannel the custom channel that the edit names, null if it names none
	 */
	DeskieEditRule(@Nullable String customChannel) {
		this.customChannel = customChannel;
	}

	@Override
	public void check(User user, UserChanges changes) {
		if (user.confirmed()) {
			keep(user, changes, IdentifierType.EMAIL, "email_cannot_be_changed");
		}
		if (user.type() != IdentifierType.PHONE) {
			keep(user, changes, IdentifierType.PHONE, "phone_cannot_be_changed");
		}
		String name = changes.fullName();
		if (name != null && !name.equals(user.name().full().strip())) {
			DeskieFields.checkLength(DeskieUserBody.FULL_NAME, name, Identifier.MAX_LENGTH);
		}
		completeCustom(user, changes);
		changes.identifiers().forEach((type, identifier) -> {
			if (identifier == null && isLast(user, changes, type)) {
				throw DeskieRefusal.wrong(DeskieIdentifier.wrongWord(type));
			}
		});
	}

	/** An edit may name one half of a custom identifier, and the other stays. */
	private void completeCustom(User user, UserChanges changes) {
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
	private static void keep(User user, UserChanges changes, IdentifierType type, String refusal) {
		if (!changes.identifiers().containsKey(type)) {
			return;
		}
		Identifier named = changes.identifiers().get(type);
		Identifier before = user.identifier(type).orElse(null);
		if (named == null && before == null) {
			return;
		}
		if (named == null || before == null
				|| !Identifier.key(type, named.value()).equals(Identifier.key(type, before.value()))) {
			throw DeskieRefusal.of(refusal);
		}
		changes.identifier(before);
	}

	/** Whether a user would lose what the type says the user is known by. */
	private static boolean isLast(User user, UserChanges changes, IdentifierType type) {
		return type.userType() == user.type() && user.identifier(type).isPresent()
				&& Stream.of(IdentifierType.values())
					.filter((other) -> other.userType() == user.type())
					.noneMatch((other) -> remains(user, changes, other));
	}

	private static boolean remains(User user, UserChanges changes, IdentifierType type) {
		return changes.identifiers().containsKey(type) ? changes.identifiers().get(type) != null
				: user.identifier(type).isPresent();
	}

}
