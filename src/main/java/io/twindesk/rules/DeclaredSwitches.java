package io.twindesk.rules;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.RegexPatternTypeFilter;

/** Finds the switches of all dialects without a server, for commands. */
public final class DeclaredSwitches {

	private static final String PACKAGE = "io.twindesk";

	private static final String CONFIGURATION = "SettingsConfiguration";

	private DeclaredSwitches() {
	}

	/** Returns all switches, in the order of the vendors' pages. */
	public static List<Switch> find() {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context, false);
			scanner.setResourcePattern("**/*" + CONFIGURATION + ".class");
			scanner.addIncludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*" + CONFIGURATION)));
			scanner.scan(PACKAGE);
			// other settings have dependencies that only a server has
			context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
			context.refresh();
			return context.getBeansOfType(SwitchSet.class)
				.values()
				.stream()
				.sorted(Comparator.comparing(SwitchSet::dialect))
				.flatMap((set) -> set.switches().stream())
				.toList();
		}
	}

}
