package io.twindesk.process;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Disables HotSpot's second compiler in a server with a database in memory, which runs
 * for one test run: that compiler takes half of the processor time of a start, and a few
 * hundred requests do not make up for it. A jar cannot contain the equivalent JVM flag;
 * if the flag is given, it has precedence.
 */
class MockCompilation implements EnvironmentPostProcessor, Ordered {

	static final String DIRECTIVE = "[{match: \"*.*\", c2: {Exclude: true}}]";

	private static final String FLAG = "TieredStopAtLevel";

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (environment.getProperty("spring.datasource.url", "").startsWith("jdbc:h2:mem:") && !isFlagGiven()) {
			try {
				limitCompilation(ManagementFactory.getPlatformMBeanServer());
			}
			catch (JMException | IOException | RuntimeException ex) {
				// not HotSpot, or no temporary folder: the start is slower
			}
		}
	}

	/** Checks the command line without the MBean server, whose classes take longer. */
	private static boolean isFlagGiven() {
		return ManagementFactory.getRuntimeMXBean()
			.getInputArguments()
			.stream()
			.anyMatch((argument) -> argument.startsWith("-XX:" + FLAG));
	}

	private static void limitCompilation(MBeanServer server) throws JMException, IOException {
		ObjectName diagnostics = new ObjectName("com.sun.management:type=HotSpotDiagnostic");
		Object flag = server.invoke(diagnostics, "getVMOption", new Object[] { FLAG },
				new String[] { String.class.getName() });
		if (!"DEFAULT".equals(((CompositeData) flag).get("origin"))) {
			return;
		}
		Path file = Files.createTempFile("twindesk-", ".json");
		try {
			Files.writeString(file, DIRECTIVE);
			server.invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"), "compilerDirectivesAdd",
					new Object[] { new String[] { file.toString() } }, new String[] { String[].class.getName() });
		}
		finally {
			Files.deleteIfExists(file);
		}
	}

	/** Runs after the storage has been determined. */
	@Override
	public int getOrder() {
		return ConfigDataEnvironmentPostProcessor.ORDER + 2;
	}

}
