package io.twindesk.deskie;

import io.twindesk.user.UserPatch;

/** What an edit asks for, and the rule that it has to pass. */
record DeskieEdit(UserPatch changes, DeskieEditPolicy rule) {
}
