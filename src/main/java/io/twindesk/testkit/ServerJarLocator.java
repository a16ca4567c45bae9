package io.twindesk.testkit;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Finds the server's runnable jar, which is never on the class path. */
final class ServerJarLocator {

	private static final String CURE = """
			Either name it (system property twindesk.testkit.jar, environment variable TWINDESK_TESTKIT_JAR, builder's jar(…)), or let \
			the build fetch it: it is looked for beside the kit's own jar, as Maven's and Gradle's local repositories \
			have it (docs/guide/junit.md has the lines). Or use a server that runs (twindesk.testkit.url).""";

	private ServerJarLocator() {
	}

	/**
	 * The jar to start.
	 * @param named null to look beside the kit's own jar
	 */
	static Path find(@Nullable Path named) {
		if (named != null) {
			if (Files.isRegularFile(named)) {
				return named.toAbsolutePath();
			}
			throw new TwindeskException("There is no runnable jar of Twindesk at " + named + ". " + CURE, 0);
		}
		Path kit = kit();
		return beside(kit).stream()
			.filter(Files::isRegularFile)
			.findFirst()
			.orElseThrow(
					() -> new TwindeskException("There is no runnable jar of Twindesk beside " + kit + ". " + CURE, 0));
	}

	/**
	 * Where the runnable jar may be: in the same folder as in Maven's local repository,
	 * or in a sister of it, for Gradle has one folder for each file.
	 */
	static List<Path> beside(Path kit) {
		String name = kit.getFileName().toString().replace("-testkit.jar", ".jar");
		Path folder = kit.getParent();
		if (name.equals(kit.getFileName().toString()) || folder == null || folder.getParent() == null) {
			return List.of();
		}
		try (Stream<Path> sisters = Files.list(folder.getParent())) {
			return Stream.concat(Stream.of(folder.resolve(name)), sisters.map((sister) -> sister.resolve(name)))
				.toList();
		}
		catch (IOException ex) {
			return List.of(folder.resolve(name));
		}
	}

	private static Path kit() {
		CodeSource source = ServerJarLocator.class.getProtectionDomain().getCodeSource();
		try {
			return Path.of(source.getLocation().toURI());
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
