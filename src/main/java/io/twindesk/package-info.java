/**
 * Twindesk: one server that implements the user APIs of two help desks over one user
 * directory. Each package below describes its content and its allowed dependencies in its
 * own package documentation.
 */
@NullMarked
package io.twindesk;

import org.jspecify.annotations.NullMarked;
