package io.twindesk.testkit;

import java.lang.reflect.AnnotatedElement;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * JUnit extension that implements {@link Twindesk}. Registered as a static field, it has
 * more options:
 *
 * <pre>
 * &#064;RegisterExtension
 * static final TwindeskExtension twindesk = TwindeskExtension.builder()
 *     .server((server) -> server.setting("twindesk.omnidesk.phone-length", "0"))
 *     .build();
 * </pre>
 */
public final class TwindeskExtension implements BeforeAllCallback, AfterEachCallback, ParameterResolver {

	private static final Namespace NAMESPACE = Namespace.create(TwindeskExtension.class);

	private final @Nullable TwindeskExtensionBuilder builder;

	/** Creates the extension that {@link Twindesk} registers. */
	public TwindeskExtension() {
		this(null);
	}

	TwindeskExtension(@Nullable TwindeskExtensionBuilder builder) {
		this.builder = builder;
	}

	/** Returns a builder that configures the server and the workspaces. */
	public static TwindeskExtensionBuilder builder() {
		return new TwindeskExtensionBuilder();
	}

	/**
	 * Gives the builder's extension precedence if a class has both an annotation and a
	 * builder.
	 */
	@Override
	public void beforeAll(ExtensionContext context) {
		if (this.builder != null) {
			context.getStore(NAMESPACE).put(TwindeskExtension.class, this);
		}
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		Class<?> type = parameter.getParameter().getType();
		return (type == TwindeskWorkspace.class || type == TwindeskServer.class) && isActive(context);
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		if (parameter.getParameter().getType() == TwindeskServer.class) {
			return server(context);
		}
		if (context.getTestMethod().isEmpty()) {
			throw new ParameterResolutionException("A TwindeskWorkspace belongs to one test: declare it in the test, "
					+ "@BeforeEach or @AfterEach, not in " + parameter.getDeclaringExecutable());
		}
		TwindeskWorkspace workspace = existing(context);
		if (workspace == null) {
			workspace = open(context);
			context.getStore(NAMESPACE).put(TwindeskWorkspace.class, workspace);
		}
		return workspace;
	}

	private TwindeskWorkspace open(ExtensionContext context) {
		TwindeskServer server = server(context);
		WorkspaceBuilder workspace = server.workspace().name(name(context));
		WorkspaceSpec spec = spec(context);
		if (spec.hasReport()) {
			completeReports(server.reports(), context);
		}
		spec.addTo(workspace);
		return workspace.open();
	}

	/** Lets JUnit write the reports of a server when the last test of the run is done. */
	private static void completeReports(RunReports reports, ExtensionContext context) {
		Path folder = ReportCompletion
			.folder(TwindeskServer.lookup((name) -> context.getConfigurationParameter(name).orElse(null)));
		ExtensionContext.Store store = context.getRoot().getStore(NAMESPACE);
		synchronized (reports) {
			if (store.get(reports) == null) {
				store.put(reports, new ReportCompletion(reports, folder));
			}
		}
	}

	@Override
	public void afterEach(ExtensionContext context) {
		TwindeskWorkspace workspace = existing(context);
		if (workspace == null || !isActive(context)) {
			return;
		}
		boolean failed = context.getExecutionException().isPresent();
		if (failed) {
			server(context).keepLog();
			FailureReport.publish(workspace, server(context), context);
		}
		if (!failed || !keepsFailed(context)) {
			try {
				workspace.delete();
			}
			catch (TwindeskException ex) {
				if (!failed) {
					throw ex;
				}
			}
		}
	}

	/**
	 * Returns the extension of the test's class, which has a builder if the class does.
	 */
	static TwindeskExtension active(ExtensionContext context) {
		TwindeskExtension active = context.getStore(NAMESPACE).get(TwindeskExtension.class, TwindeskExtension.class);
		return (active != null) ? active : new TwindeskExtension();
	}

	/** Sets a switch of the workspace of this test, over all other settings. */
	static void turn(ExtensionContext context, String setting, String option) {
		context.getStore(NAMESPACE).put(SwitchPosition.class, new SwitchPosition(setting, option));
	}

	private boolean isActive(ExtensionContext context) {
		Object active = context.getStore(NAMESPACE).get(TwindeskExtension.class);
		return active == null || active == this;
	}

	private static @Nullable TwindeskWorkspace existing(ExtensionContext context) {
		return context.getStore(NAMESPACE).get(TwindeskWorkspace.class, TwindeskWorkspace.class);
	}

	TwindeskServer server(ExtensionContext context) {
		TwindeskServer.Builder server = (this.builder != null) ? this.builder.server() : TwindeskServer.builder();
		return server.start((name) -> context.getConfigurationParameter(name).orElse(null), reuses(context));
	}

	private static boolean reuses(ExtensionContext context) {
		return Stream
			.concat(classes(context).map(TwindeskExtension::annotation),
					context.getTestMethod().stream().map(TwindeskExtension::annotation))
			.flatMap(Optional::stream)
			.anyMatch(Twindesk::reuse);
	}

	/** Returns the test's class, after the classes that enclose it. */
	private static Stream<Class<?>> classes(ExtensionContext context) {
		Deque<Class<?>> classes = new ArrayDeque<>();
		for (Class<?> type = context.getRequiredTestClass(); type != null; type = type.getEnclosingClass()) {
			classes.push(type);
		}
		return classes.stream();
	}

	private boolean keepsFailed(ExtensionContext context) {
		return (this.builder != null && this.builder.keepsFailed())
				|| context.getConfigurationParameter("twindesk.testkit.keep-failed")
					.map(Boolean::valueOf)
					.orElse(false);
	}

	/**
	 * Combines the builder's specification, those of the classes from the outermost on,
	 * and that of the method.
	 */
	private WorkspaceSpec spec(ExtensionContext context) {
		WorkspaceSpec spec = new WorkspaceSpec();
		Class<?> test = context.getRequiredTestClass();
		if (this.builder != null) {
			this.builder.addTo(spec, test);
		}
		classes(context).forEach((type) -> annotation(type).ifPresent((annotation) -> spec.add(annotation, type)));
		annotation(context.getRequiredTestMethod()).ifPresent((annotation) -> spec.add(annotation, test));
		SwitchPosition position = context.getStore(NAMESPACE).get(SwitchPosition.class, SwitchPosition.class);
		if (position != null) {
			spec.setting(position.setting(), position.option());
		}
		return spec;
	}

	private static Optional<Twindesk> annotation(AnnotatedElement element) {
		return Optional.ofNullable(element.getAnnotation(Twindesk.class));
	}

	/**
	 * Returns a workspace name that is readable on a shared server: the test's name and a
	 * unique suffix.
	 */
	private static String name(ExtensionContext context) {
		String test = context.getRequiredTestMethod()
			.getName()
			.replaceAll("([a-z0-9])([A-Z])", "$1-$2")
			.toLowerCase(Locale.ROOT)
			.replaceAll("[^a-z0-9]+", "-");
		String start = test.substring(0, Math.min(test.length(), 27)).replaceAll("^-|-$", "");
		return start + "-" + UUID.randomUUID().toString().substring(24);
	}

	/** The position of a switch in one run of a {@link TwindeskSweep}. */
	private record SwitchPosition(String setting, String option) {
	}

}
