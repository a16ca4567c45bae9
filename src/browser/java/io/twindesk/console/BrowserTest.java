package io.twindesk.console;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.twindesk.OneDatabaseServerTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.test.context.TestPropertySource;

/**
 * Marks a test of the pages in a browser. A {@link ConsoleTab} can be a parameter of a
 * method, and fails the test for each message of the browser.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Tag("browser")
@OneDatabaseServerTest
@TestPropertySource(
		properties = { "twindesk.journal.max-entries=20000", "twindesk.journal.max-bytes-per-workspace=64MB" })
@ExtendWith(ConsoleTab.Extension.class)
@interface BrowserTest {

}
