package io.twindesk.rules;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One sentence of a vendor's behaviour.
 *
 * @param id for example {@code deskie.list.limit.max}
 * @param dialect the dialect that it belongs to
 * @param operations the operations that it holds for
 * @param evidence {@code documented}, {@code observed} or {@code assumed}
 * @param sentence the rule itself, in Markdown
 * @param setting the workspace setting of its switch, null if it has none
 */
public record Rule(String id, String dialect, List<String> operations, String evidence, String sentence,
		@Nullable String setting) {
}
