package io.twindesk.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.twindesk.input.InputObject;
import io.twindesk.input.Value;
import io.twindesk.rules.Rule;
import io.twindesk.rules.RuleCatalog;
import io.twindesk.rules.Switch;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The rules of both dialects, and the switches among them. */
@RestController
@RequestMapping("/_twindesk")
class RuleController {

	private final RuleCatalog catalog;

	RuleController(RuleCatalog catalog) {
		this.catalog = catalog;
	}

	/** Returns the rules that match all parameters, in the order of the vendor's page. */
	@GetMapping("/rules")
	Page<RuleJson> list(Value.Object parameters) {
		InputObject query = InputObject.query(parameters);
		List<Rule> rules = this.catalog.all();
		String dialect = oneOf(query, "dialect", values(rules, (rule) -> Stream.of(rule.dialect())));
		String operation = oneOf(query, "operation", values(rules, (rule) -> rule.operations().stream()));
		String evidence = oneOf(query, "evidence", values(rules, (rule) -> Stream.of(rule.evidence())));
		String hasSwitch = oneOf(query, "switch", new TreeSet<>(Set.of("true", "false")));
		query.throwIfInvalid();
		return Page.of(rules.stream()
			.filter((rule) -> dialect == null || rule.dialect().equals(dialect))
			.filter((rule) -> operation == null || rule.operations().contains(operation))
			.filter((rule) -> evidence == null || rule.evidence().equals(evidence))
			.filter((rule) -> hasSwitch == null || (rule.setting() != null) == hasSwitch.equals("true"))
			.map(RuleJson::of)
			.toList());
	}

	@GetMapping("/rules/{id}")
	RuleJson view(@PathVariable String id) {
		return this.catalog.find(id)
			.map(RuleJson::of)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND,
					"There is no rule " + id + "; the nearest are " + String.join(", ", this.catalog.nearest(id))));
	}

	/** Returns the switches of both dialects, in the order of the vendor's page. */
	@GetMapping("/switches")
	Page<SwitchJson> switches() {
		List<SwitchJson> items = new ArrayList<>();
		this.catalog.switches().forEach((each, rule) -> items.add(SwitchJson.of(each, rule)));
		return Page.of(items);
	}

	private static @Nullable String oneOf(InputObject query, String field, Set<String> values) {
		String text = query.text(field);
		if (text != null && !values.contains(text)) {
			query.error(field, "must be " + String.join(" or ", values));
		}
		return text;
	}

	private static Set<String> values(List<Rule> rules, Function<Rule, Stream<String>> value) {
		return rules.stream().flatMap(value).collect(Collectors.toCollection(TreeSet::new));
	}

	record Page<T>(int total, List<T> items) {

		static <T> Page<T> of(List<T> items) {
			return new Page<>(items.size(), items);
		}

	}

	/**
	 * A rule.
	 *
	 * @param setting the workspace setting of its switch, absent if it has none
	 */
	record RuleJson(String id, String dialect, List<String> operations, String evidence, String sentence,
			@JsonProperty("switch") @JsonInclude(Include.NON_NULL) @Nullable String setting) {

		static RuleJson of(Rule rule) {
			return new RuleJson(rule.id(), rule.dialect(), rule.operations(), rule.evidence(), rule.sentence(),
					rule.setting());
		}

	}

	/**
	 * A switch.
	 *
	 * @param initial the value of the default option
	 */
	record SwitchJson(String setting, String rule, String sentence, List<OptionJson> options,
			@JsonProperty("default") String initial) {

		static SwitchJson of(Switch each, Rule rule) {
			return new SwitchJson(each.name(), each.rule(), rule.sentence(),
					each.options().stream().map(OptionJson::of).toList(), each.initial());
		}

	}

	/** A possible position of a switch. */
	record OptionJson(String value, String means, String evidence) {

		static OptionJson of(Switch.Option option) {
			return new OptionJson(option.value(), option.means(), option.evidence().name().toLowerCase(Locale.ROOT));
		}

	}

}
