package io.twindesk.deskie;

import io.twindesk.user.UserChanges;

/** What an edit asks for, and the rule that it has to pass. */
record DeskieEdit(UserChanges changes, DeskieEditRule rule) {
}
