package io.twindesk.control;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What is documented of one of the control API's routes. A path variable, the answer's
 * shape where it is a record, and the refusals that every route knows go by themselves.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@interface ControlOperation {

	/** The one name, say {@code control.workspaces.create}. */
	String value();

	/** What it does, in a few words without a full stop. */
	String summary();

	/** More about it, if there is more. */
	String description() default "";

	/** The query's parameters, if it has any. */
	Parameter[] query() default {};

	/** The JSON Schema of the body, empty where none is read. */
	String body() default "";

	/** A body that is taken. */
	String example() default "";

	/** The status of a success. */
	int status() default 200;

	/** What a success answers, in a sentence. */
	String answers() default "It was done.";

	/** The media type of a success, where it is not JSON. */
	String type() default "application/json";

	/** Another media type of a success, chosen by Accept; empty where there is none. */
	String alsoType() default "";

	/** The JSON Schema of a success, where the handler's return type does not tell. */
	String answer() default "";

	/** Whether a success tells in {@code Location} where what was made is. */
	boolean located() default false;

	/** Whether a success that replaced something answers 200 instead. */
	boolean replaces() default false;

	/** Statuses that come with the body of a success, and are none. */
	int[] alike() default {};

	/** Further statuses that it refuses with, 409 say. */
	int[] refusals() default {};

	/** Whether it is served to everybody. */
	boolean open() default false;

	/** A parameter in the query. */
	@interface Parameter {

		String name();

		String sentence();

		/** Its JSON Schema. */
		String schema() default "{\"type\": \"string\"}";

	}

}
