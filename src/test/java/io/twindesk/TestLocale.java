package io.twindesk;

import java.util.Locale;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * The locale of a whole test run: English, or the one of the system property
 * {@code test.locale}, for example {@code tr-TR}. The machine's own does not count,
 * because REST Assured 6.0.1 fails under a Turkish one.
 */
public class TestLocale implements LauncherSessionListener {

	@Override
	public void launcherSessionOpened(LauncherSession session) {
		Locale.setDefault(Locale.forLanguageTag(System.getProperty("test.locale", "en-US")));
	}

}
