package io.twindesk.user;

import java.util.List;

/**
 * A page of users, ascending by id.
 *
 * @param total the number of matches on all pages
 */
public record UserPage(List<User> users, long total) {
}
