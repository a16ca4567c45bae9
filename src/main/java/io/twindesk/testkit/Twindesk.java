package io.twindesk.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test a workspace of its own, as a parameter of type
 * {@link TwindeskWorkspace}. The first use starts the server, which can be a parameter of
 * type {@link TwindeskServer}. An annotation on a method overrides the one on its class.
 */
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@ExtendWith(TwindeskExtension.class)
public @interface Twindesk {

	/**
	 * Initial content of each workspace; empty by default. Either a state document on the
	 * class path whose name ends in {@code .json} (relative to the test class, or
	 * absolute with a leading slash), or a JSON document that begins with a brace, or the
	 * name of a seed that the server has loaded at its start.
	 */
	String seed() default "";

	/** Settings of each workspace, for example {@code "rateLimitPerMinute=60"}. */
	String[] settings() default {};

	/**
	 * Name of the report that the requests of the tests are added to. When all tests are
	 * finished, it is written to {@code target/twindesk}, or to the folder
	 * {@code twindesk.testkit.reports}. Several classes can share one report.
	 */
	String report() default "";

	/**
	 * Properties of the report for which the run fails after its last test. Without a
	 * name, the report has that of the test class.
	 */
	FailOn[] failOn() default {};

	/**
	 * Shares the server with later test runs on this machine: it continues to run after
	 * the tests and stops after 30 idle minutes. If a running one exists, it is used.
	 * Applies if the class, an enclosing class or the method sets it, unless the setting
	 * {@code
	 * twindesk.testkit.reuse} is {@code false}.
	 */
	boolean reuse() default false;

}
