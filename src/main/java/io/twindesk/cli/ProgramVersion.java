package io.twindesk.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

import picocli.CommandLine.IVersionProvider;

/** Returns the version that the build has written. */
class ProgramVersion implements IVersionProvider {

	private static final String FILE = "/META-INF/build-info.properties";

	@Override
	public String[] getVersion() throws IOException {
		Properties build = new Properties();
		try (InputStream file = ProgramVersion.class.getResourceAsStream(FILE)) {
			if (file != null) {
				build.load(file);
			}
		}
		return new String[] { "twindesk " + build.getProperty("build.version", "of an unknown version") };
	}

}
