package io.twindesk.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.twindesk.openapi.ApiDocuments;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The evidence of each rule, for the verdicts. It is read from the lines of the documents
 * when it is needed first, because parsing them takes hundreds of times as long.
 */
@Component
public class RuleIndex {

	private static final String RULE = "x-rule: ";

	private static final String EVIDENCE = "x-evidence: ";

	private final ApiDocuments documents;

	private final List<SwitchSet> dialects;

	private volatile @Nullable Index index;

	RuleIndex(ApiDocuments documents, List<SwitchSet> dialects) {
		this.documents = documents;
		this.dialects = dialects;
	}

	/** Whether the vendor's page documents a rule. An unknown rule is not documented. */
	public boolean isDocumented(String rule) {
		return "documented".equals(index().evidence.get(rule));
	}

	/** Whether there is a rule of that id. */
	public boolean contains(String rule) {
		return index().evidence.containsKey(rule);
	}

	/**
	 * Returns the id of the rule that belongs to an entry of a document, for example of
	 * the error code {@code wrong_email}; null if there is none.
	 */
	public @Nullable String ofEntry(String dialect, String entry) {
		return index().entries.get(dialect + " " + entry);
	}

	private Index index() {
		Index read = this.index;
		if (read == null) {
			read = new Index(new HashMap<>(), new HashMap<>());
			for (SwitchSet dialect : this.dialects) {
				add(dialect.dialect(), this.documents.source(dialect.dialect()), read);
			}
			this.index = read;
		}
		return read;
	}

	private static void add(String dialect, String source, Index index) {
		for (int at = source.indexOf(RULE); at >= 0; at = source.indexOf(RULE, at)) {
			int lineBegin = source.lastIndexOf('\n', at);
			int end = source.indexOf('\n', at);
			String id = source.substring(at + RULE.length(), end);
			int evidence = source.indexOf(EVIDENCE, end);
			int evidenceEnd = source.indexOf('\n', evidence);
			index.evidence.put(id, source.substring(evidence + EVIDENCE.length(), evidenceEnd));
			String before = source.substring(source.lastIndexOf('\n', lineBegin - 1) + 1, lineBegin).strip();
			if (before.endsWith(":")) {
				index.entries.put(dialect + " " + before.substring(0, before.length() - 1), id);
			}
			at = end;
		}
	}

	/**
	 * What was read.
	 *
	 * @param evidence the evidence by rule
	 * @param entries the rules by dialect and entry
	 */
	private record Index(Map<String, String> evidence, Map<String, String> entries) {
	}

}
