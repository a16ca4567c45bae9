package io.twindesk.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** JUnit extension that implements {@link TwindeskSweep}. */
final class TwindeskSweepExtension implements TestTemplateInvocationContextProvider {

	private static final String PREFIX = "switch.";

	/** Created by JUnit. */
	TwindeskSweepExtension() {
	}

	@Override
	public boolean supportsTestTemplate(ExtensionContext context) {
		return context.getRequiredTestMethod().isAnnotationPresent(TwindeskSweep.class);
	}

	@Override
	public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
		List<JsonObject> all = TwindeskExtension.active(context).server(context).switches();
		List<TestTemplateInvocationContext> runs = new ArrayList<>();
		if (!context.getRequiredTestMethod().isAnnotationPresent(Test.class)) {
			runs.add(new Run("", ""));
		}
		for (JsonObject each : selected(context, all)) {
			each.objects("options")
				.stream()
				.map((option) -> option.text("value"))
				.filter((option) -> !option.equals(each.text("default")))
				.forEach((option) -> runs.add(new Run(each.text("setting"), option)));
		}
		return runs.stream();
	}

	private static List<JsonObject> selected(ExtensionContext context, List<JsonObject> all) {
		String[] names = context.getRequiredTestMethod().getAnnotation(TwindeskSweep.class).switches();
		for (String name : names) {
			if (all.stream().noneMatch((each) -> matches(each, name))) {
				throw new ExtensionConfigurationException("@TwindeskSweep on "
						+ context.getRequiredTestMethod().getName() + ": there is no switch '" + name + "'; allowed: "
						+ all.stream().map((each) -> each.text("rule")).collect(Collectors.joining(", ")));
			}
		}
		return all.stream()
			.filter((each) -> names.length == 0 || Stream.of(names).anyMatch((name) -> matches(each, name)))
			.toList();
	}

	/** Whether a name is that of the switch, or of its dialect. */
	private static boolean matches(JsonObject each, String name) {
		String rule = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
		return each.text("rule").equals(rule) || each.text("rule").startsWith(rule + ".") && !rule.contains(".");
	}

	/**
	 * One run of the test.
	 *
	 * @param setting the switch; empty for the run in default positions
	 */
	private record Run(String setting, String option) implements TestTemplateInvocationContext {

		@Override
		public String getDisplayName(int number) {
			return this.setting.isEmpty() ? "default" : this.setting + "=" + this.option;
		}

		@Override
		public List<Extension> getAdditionalExtensions() {
			BeforeEachCallback turn = (context) -> TwindeskExtension.turn(context, this.setting, this.option);
			return this.setting.isEmpty() ? List.of() : List.of(turn);
		}

	}

}
