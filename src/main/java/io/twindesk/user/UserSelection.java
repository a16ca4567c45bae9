package io.twindesk.user;

import org.jspecify.annotations.Nullable;

/**
 * The filter of a list that is read from id to id. All conditions must hold; null means
 * no condition.
 *
 * @param text contained in the username, phone, e-mail or name, ignoring case
 * @param type the type of the users
 */
public record UserSelection(@Nullable String text, @Nullable IdentifierType type, @Nullable UserState state) {
}
