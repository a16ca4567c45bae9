package io.twindesk.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Feeds each of our parsers with inputs that Jazzer generates, each in its own JVM. An
 * input that breaks a parser is stored among the inputs of its test in
 * src/test/resources, where each build tests it again.
 */
@Command(name = "fuzz", mixinStandardHelpOptions = true, description = "feeds the parsers with generated inputs")
public final class FuzzProgram implements Callable<Integer> {

	private static final Pattern DONE = Pattern.compile("#(\\d+)\\s+DONE.*");

	@Option(names = "--seconds", description = "Seconds per parser")
	private int seconds = 60;

	@Option(names = "--only", split = ",", description = "Parts of the names of parsers' tests; all tests by default")
	private List<String> only = List.of("");

	@Option(names = "--jobs", description = "Number of parsers to feed concurrently, each on its own processor")
	private int jobs = 1;

	@Option(names = "--method", hidden = true, description = "The method that this JVM runs")
	private String method = "";

	public static void main(String[] arguments) {
		System.exit(new CommandLine(new FuzzProgram()).execute(arguments));
	}

	@Override
	public Integer call() throws Exception {
		if (!this.method.isEmpty()) {
			return feed(LauncherFactory.create());
		}
		Path logs = Files.createDirectories(Path.of("target/fuzz"));
		List<Callable<Boolean>> feeds = new ArrayList<>();
		selectedTests().forEach((test) -> feeds.add(() -> runInOwnJvm(test, logs)));
		ExecutorService threads = Executors.newFixedThreadPool(this.jobs);
		try {
			long broken = 0;
			for (Future<Boolean> passed : threads.invokeAll(feeds)) {
				broken += passed.get() ? 0 : 1;
			}
			System.out.printf("%d of %d broke%n", broken, feeds.size());
			return (broken > 0) ? 1 : 0;
		}
		finally {
			threads.shutdownNow();
		}
	}

	/**
	 * Selects the tests. A part that is in no name is an error, because the run would
	 * silently feed nothing.
	 */
	private List<String> selectedTests() {
		List<String> tests = tests();
		for (String part : this.only) {
			if (tests.stream().noneMatch((test) -> test.contains(part))) {
				throw new IllegalArgumentException("--only must be part of a test's name: " + part);
			}
		}
		return tests.stream().filter((test) -> this.only.stream().anyMatch(test::contains)).toList();
	}

	private static List<String> tests() {
		LauncherDiscoveryRequest all = LauncherDiscoveryRequestBuilder.request()
			.selectors(DiscoverySelectors.selectPackage("io.twindesk"))
			.filters(TagFilter.includeTags("jazzer"))
			.build();
		return LauncherFactory.create()
			.discover(all)
			.getRoots()
			.stream()
			.flatMap((root) -> LauncherFactory.create().discover(all).getDescendants(root).stream())
			.map(FuzzProgram::name)
			.filter((name) -> !name.isEmpty())
			.sorted()
			.toList();
	}

	private static String name(TestIdentifier test) {
		return test.getSource()
			.filter(MethodSource.class::isInstance)
			.map(MethodSource.class::cast)
			.map((source) -> source.getClassName() + "#" + source.getMethodName() + "("
					+ source.getMethodParameterTypes() + ")")
			.orElse("");
	}

	private boolean runInOwnJvm(String test, Path logs) throws IOException, InterruptedException {
		String name = test.replaceFirst("^io\\.twindesk\\.", "").replaceFirst("\\(.*", "");
		Path log = logs.resolve(name + ".log");
		ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-classpath", System.getProperty("java.class.path"), FuzzProgram.class.getName(), "--method=" + test)
			.redirectErrorStream(true)
			.redirectOutput(log.toFile());
		builder.environment().put("JAZZER_FUZZ", "1");
		// only our classes, because instrumenting all of Spring takes a minute each time
		builder.environment().put("JAZZER_INSTRUMENTATION_INCLUDES", "io.twindesk.**");
		builder.environment().put("JAZZER_CUSTOM_HOOK_INCLUDES", "io.twindesk.**");
		builder.environment().put("JAZZER_MAX_DURATION", this.seconds + "s");
		boolean passed = builder.start().waitFor() == 0;
		Matcher done = DONE.matcher(Files.readString(log));
		long inputs = done.results().map(MatchResult::group).map(FuzzProgram::count).reduce(0L, Long::max);
		System.out.printf("%-60s %,12d inputs  %s%n", name, inputs, passed ? "" : "BROKE, see " + log);
		return passed;
	}

	private static long count(String line) {
		return Long.parseLong(line.replaceAll("^#(\\d+).*", "$1"));
	}

	/** Feeds one parser. A run without any input has failed as well. */
	private int feed(Launcher launcher) {
		SummaryGeneratingListener summary = new SummaryGeneratingListener();
		launcher.execute(LauncherDiscoveryRequestBuilder.request()
			.selectors(DiscoverySelectors.selectMethod(this.method))
			.build(), summary);
		summary.getSummary().getFailures().forEach((failure) -> failure.getException().printStackTrace());
		return (summary.getSummary().getTestsSucceededCount() > 0 && summary.getSummary().getTotalFailureCount() == 0)
				? 0 : 1;
	}

}
