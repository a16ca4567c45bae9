package io.twindesk;

import java.util.Locale;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Sets the locale of a test run: English, or the one of the system property {@code
 * test.locale}, for example {@code tr-TR}. The machine's locale is ignored, because REST
 * Assured 6.0.1 fails under a Turkish one.
 */
public class TestLocale implements LauncherSessionListener {

	@Override
	public void launcherSessionOpened(LauncherSession session) {
		Locale.setDefault(Locale.forLanguageTag(System.getProperty("test.locale", "en-US")));
	}

}
