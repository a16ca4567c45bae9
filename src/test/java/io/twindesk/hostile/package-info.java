/**
 * What no decent client sends, from documents and a seed: made by the thousand, and held
 * against what has to be true of every answer.
 */
@NullMarked
package io.twindesk.hostile;

import org.jspecify.annotations.NullMarked;
