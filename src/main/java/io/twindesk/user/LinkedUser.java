package io.twindesk.user;

import java.util.List;

/**
 * A user and who is linked with whom, as one moment has it.
 *
 * @param group everybody in the user's group, the user included, ascending
 */
public record LinkedUser(User user, List<Long> group) {

}
