package io.twindesk.user;

import java.util.List;

/**
 * A page of users, ascending by id.
 *
 * @param total how many match, on all pages
 */
public record UserPage(List<User> users, long total) {
}
