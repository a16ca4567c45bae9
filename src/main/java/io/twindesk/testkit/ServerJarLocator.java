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

	private static final String HELP = """
			Either configure it (system property twindesk.testkit.jar, environment variable TWINDESK_TESTKIT_JAR, \
			builder's jar(…)), or let the build download it: it is searched next to the kit's own jar, where Maven's \
			and Gradle's local repositories store it (docs/guide/junit.md shows the build files). Or use a running server \
			(twindesk.testkit.url).""";

	private ServerJarLocator() {
	}

	/**
	 * Finds the jar to start.
	 * @param configured null to search next to the kit's own jar
	 */
	static Path find(@Nullable Path configured) {
		if (configured != null) {
			if (Files.isRegularFile(configured)) {
				return configured.toAbsolutePath();
			}
			throw new TwindeskException("No runnable jar of Twindesk at " + configured + ". " + HELP, 0);
		}
		Path kit = kit();
		return candidates(kit).stream()
			.filter(Files::isRegularFile)
			.findFirst()
			.orElseThrow(() -> new TwindeskException("No runnable jar of Twindesk next to " + kit + ". " + HELP, 0));
	}

	/**
	 * Returns the possible places of the runnable jar: the folder of the kit's jar, as in
	 * Maven's local repository, and its sibling folders, because Gradle stores each file
	 * in a folder of its own.
	 */
	static List<Path> candidates(Path kit) {
		String name = kit.getFileName().toString().replace("-testkit.jar", ".jar");
		Path folder = kit.getParent();
		if (name.equals(kit.getFileName().toString()) || folder == null || folder.getParent() == null) {
			return List.of();
		}
		try (Stream<Path> siblings = Files.list(folder.getParent())) {
			return Stream.concat(Stream.of(folder.resolve(name)), siblings.map((sibling) -> sibling.resolve(name)))
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
