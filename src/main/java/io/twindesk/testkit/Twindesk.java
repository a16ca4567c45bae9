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
 * {@link TwindeskWorkspace}. The first one that is asked for starts the server. On a
 * method, what is said here wins over what the class says.
 */
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@ExtendWith(TwindeskExtension.class)
public @interface Twindesk {

	/**
	 * What is in each workspace at the beginning: a state document beside the test class
	 * (or, with a slash in front, anywhere on the class path) whose name ends in
	 * {@code .json}, one that stands here, from its brace on, or the name of one that the
	 * server has loaded at its start. Nothing by default.
	 */
	String seed() default "";

	/** Settings of each workspace, say {@code "rateLimitPerMinute=60"}. */
	String[] settings() default {};

	/**
	 * Leaves the server running for later test runs on this machine, or takes one that an
	 * earlier run has left. It stops after 30 idle minutes. If the class, an enclosing
	 * class or the method asks for it, the test gets it, unless the setting
	 * {@code twindesk.testkit.reuse} is {@code false}.
	 */
	boolean reuse() default false;

}
