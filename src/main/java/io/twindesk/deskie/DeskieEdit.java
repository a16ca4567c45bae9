package io.twindesk.deskie;

import io.twindesk.user.UserPatch;

/** The requested changes of an edit and the policy that applies to them. */
record DeskieEdit(UserPatch changes, DeskieEditPolicy policy) {
}
