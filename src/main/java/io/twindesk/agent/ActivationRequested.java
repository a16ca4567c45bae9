package io.twindesk.agent;

import io.twindesk.user.User;

/**
 * Published in the transaction that creates a user who is to get an activation mail.
 */
public record ActivationRequested(User user) {
}
