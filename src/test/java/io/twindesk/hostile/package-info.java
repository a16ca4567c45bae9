/**
 * Hostile requests, which no regular client sends: thousands of them are generated from
 * documents and a seed, and the properties that every response must have are verified.
 */
@NullMarked
package io.twindesk.hostile;

import org.jspecify.annotations.NullMarked;
