package io.twindesk.deskie;

import java.util.stream.Stream;

import io.twindesk.user.EditPolicy;
import io.twindesk.user.Identifier;
import io.twindesk.user.IdentifierType;
import io.twindesk.user.User;
import io.twindesk.user.UserPatch;
import org.jspecify.annotations.Nullable;

/**
 * The identifiers that a Deskie edit may change: the e-mail address of a user who is not
 * confirmed, and the phone number of a user whose type is phone. A value that is equal to
 * the stored one in another spelling is not a change; the stored spelling stays.
 */
class DeskieEditPolicy implements EditPolicy {

	private final @Nullable String customChannel;

	/**
	 * Creates the policy of one edit.
	 * @param customChannel the custom channel in the request, null if it has none
	 */
	DeskieEditPolicy(@Nullable String customChannel) {
		this.customChannel = customChannel;
	}

	@Override
	public UserPatch apply(User user, UserPatch requested) {
		UserPatch changes = requested.copy();
		if (user.confirmed()) {
			requireUnchanged(user, changes, IdentifierType.EMAIL, "email_cannot_be_changed");
		}
		if (user.type() != IdentifierType.PHONE) {
			requireUnchanged(user, changes, IdentifierType.PHONE, "phone_cannot_be_changed");
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
		return changes;
	}

	/**
	 * Completes a custom identifier of which an edit sends only the id or only the
	 * channel with the stored other half.
	 */
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
		Identifier requested = changes.identifiers().get(IdentifierType.CUSTOM);
		if (requested != null) {
			changes.identifier(new Identifier(IdentifierType.CUSTOM, channel, requested.value()));
		}
	}

	/**
	 * Rejects a changed identifier and restores the stored spelling of an equal one,
	 * since a client that looks users up by phone digits writes the number back in its
	 * own spelling.
	 */
	private static void requireUnchanged(User user, UserPatch changes, IdentifierType type, String error) {
		if (!changes.identifiers().containsKey(type)) {
			return;
		}
		Identifier requested = changes.identifiers().get(type);
		Identifier before = user.identifier(type).orElse(null);
		if (requested == null && before == null) {
			return;
		}
		if (requested == null || before == null || !Identifier.normalized(type, requested.value())
			.equals(Identifier.normalized(type, before.value()))) {
			throw DeskieException.of(error);
		}
		changes.identifier(before);
	}

	/** Whether the changes remove the last identifier of the user's type. */
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
