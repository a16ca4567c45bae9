package io.twindesk.rules;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import io.twindesk.openapi.ApiDocuments;
import io.twindesk.settings.EditDistance;
import io.twindesk.verdict.Finding;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The rules of all dialects, in the order of the vendors' pages. They are read from the
 * OpenAPI documents when they are requested first.
 */
@Component
public class RuleCatalog {

	private static final int NEAREST = 5;

	private final ApiDocuments documents;

	private final List<SwitchSet> switches;

	private @Nullable Map<String, Rule> rules;

	RuleCatalog(ApiDocuments documents, List<SwitchSet> switches) {
		this.documents = documents;
		this.switches = switches.stream().sorted(Comparator.comparing(SwitchSet::dialect)).toList();
	}

	/** Returns all rules. */
	public List<Rule> all() {
		return List.copyOf(rules().values());
	}

	public Optional<Rule> find(String id) {
		return Optional.ofNullable(rules().get(id));
	}

	/** Returns the ids with the smallest edit distance to a text, nearest first. */
	public List<String> nearest(String id) {
		return EditDistance.nearest(id, rules().keySet(), Function.identity(), NEAREST);
	}

	/** Returns the message of a finding, which is the sentence of its rule by default. */
	public String message(Finding finding) {
		String message = finding.message();
		return (message != null) ? message : find(finding.rule()).map(Rule::sentence).orElse(finding.rule());
	}

	/** Returns the switches of all dialects, each with its rule. */
	public Map<Switch, Rule> switches() {
		Map<Switch, Rule> switchRules = new LinkedHashMap<>();
		for (SwitchSet set : this.switches) {
			set.switches().forEach((each) -> switchRules.put(each, find(each.rule()).orElseThrow()));
		}
		return switchRules;
	}

	private synchronized Map<String, Rule> rules() {
		if (this.rules == null) {
			Map<String, Rule> read = new LinkedHashMap<>();
			for (SwitchSet set : this.switches) {
				read(set).forEach((rule) -> read.put(rule.id(), rule));
			}
			this.rules = read;
		}
		return this.rules;
	}

	private List<Rule> read(SwitchSet set) {
		Map<String, String> settings = new LinkedHashMap<>();
		set.switches().forEach((each) -> settings.put(each.rule(), each.name()));
		return new RuleReader(this.documents.find(set.dialect(), "").orElseThrow()).read(set.dialect(), settings);
	}

}
