package io.twindesk.rules;

import java.util.List;
import java.util.stream.Stream;

import io.twindesk.access.Evidence;
import io.twindesk.workspace.Setting;

/**
 * A rule that no source decides, with its possible answers. A workspace setting selects
 * one of them.
 *
 * @param rule the id of the rule
 * @param options the possible answers; the first one is the default
 * @param setting the workspace setting
 */
public record Switch(String rule, List<Option> options, Setting<String> setting) {

	private static final String PREFIX = "switch.";

	/** Declares a switch; its options are added by {@link #or}. */
	public static Switch of(String rule, String value, String means, Evidence evidence) {
		return of(rule, List.of(new Option(value, means, evidence)));
	}

	private static Switch of(String rule, List<Option> options) {
		String[] others = options.stream().skip(1).map(Option::value).toArray(String[]::new);
		Setting<String> setting = Setting.oneOf(PREFIX + rule, options.get(0).value(), others);
		return new Switch(rule, options, setting.unlisted());
	}

	/** Returns the switch with one more option. */
	public Switch or(String value, String means, Evidence evidence) {
		Option other = new Option(value, means, evidence);
		return of(this.rule, Stream.concat(this.options.stream(), Stream.of(other)).toList());
	}

	/** Returns the switch with a setting that existed before, in addition to its own. */
	public Switch withFormerSetting(Setting<String> former) {
		return new Switch(this.rule, this.options, former.withAlias(name()));
	}

	/** Returns the name of the setting as switches have it. */
	public String name() {
		return PREFIX + this.rule;
	}

	/** Returns the value of the default option. */
	public String initial() {
		return this.options.get(0).value();
	}

	/**
	 * A possible answer.
	 *
	 * @param value the value of the setting
	 * @param means the behaviour of the server
	 * @param evidence the source of this behaviour
	 */
	public record Option(String value, String means, Evidence evidence) {
	}

}
