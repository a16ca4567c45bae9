package io.twindesk.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The unique name of a vendor's operation and what it requires of a credential. A
 * dialect's handler method without this annotation rejects every request.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface VendorOperation {

	/** Returns the name, for example {@code deskie.users.create}. */
	String value();

	Permission permission();

	/** Returns whether only agents with a full access level may use it. */
	boolean fullAccess() default false;

	/** Returns the source of the vendor's rule. */
	Evidence evidence() default Evidence.DOCUMENTED;

}
