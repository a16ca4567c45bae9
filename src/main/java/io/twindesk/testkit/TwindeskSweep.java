package io.twindesk.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a test once with every switch in its default position, and then once for each
 * other option of the switches, each time in a workspace of its own. Each run has the
 * name of its switch and option, for example {@code switch.deskie.list.empty=array}.
 *
 * <p>
 * Replaces {@code @Test}. If the method has {@code @Test} as well, that one is the run in
 * default positions, and JUnit logs a warning about two annotations.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@TestTemplate
@ExtendWith({ TwindeskExtension.class, TwindeskSweepExtension.class })
public @interface TwindeskSweep {

	/**
	 * The switches, for example {@code "deskie.list.empty"}, or a dialect for all of its
	 * switches. By default those of all dialects.
	 */
	String[] switches() default {};

}
