package io.twindesk.testkit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The configuration with which a shared server is started. Runs share a server if all of
 * it is the same.
 *
 * @param jar path of the runnable jar
 * @param fingerprint hash of the jar's content
 * @param javaHome folder of the JDK
 * @param jdk version of the JDK
 * @param settings settings of the server that the tests have set
 */
record ServerSpec(String jar, String fingerprint, String javaHome, String jdk, Map<String, String> settings) {

	ServerSpec {
		settings = new TreeMap<>(settings);
	}

	/** Creates the configuration for a jar on the JDK of this JVM. */
	static ServerSpec of(Path jar, Map<String, String> settings) throws IOException {
		Path real = jar.toRealPath();
		return new ServerSpec(real.toString(), Hash.ofJar(real), System.getProperty("java.home"),
				System.getProperty("java.version"), settings);
	}

	/**
	 * Returns the name of the record. Runs with the same name cannot have two servers: a
	 * jar or a JDK that has changed at the same path replaces the server.
	 */
	String key() {
		return Hash.ofText(this.jar + '\n' + this.javaHome + '\n' + JsonWriter.write(this.settings));
	}

}
