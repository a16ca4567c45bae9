/**
 * Twindesk: one server that speaks the user APIs of two help desks, over one directory of
 * users. The rooms of the house are the packages below; each says at its door what it
 * holds and whom it may call.
 */
@NullMarked
package io.twindesk;

import org.jspecify.annotations.NullMarked;
