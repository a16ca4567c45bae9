package io.twindesk.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The one name of a vendor's operation and what it asks of a credential. A handler method
 * of a dialect without it answers nobody.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface VendorOperation {

	/** The name, say {@code deskie.users.create}. */
	String value();

	Permission permission();

	/** Whether it is kept for agents with a full access level. */
	boolean fullAccess() default false;

	/** Where we know from that the vendor does it so. */
	Evidence evidence() default Evidence.DOCUMENTED;

}
