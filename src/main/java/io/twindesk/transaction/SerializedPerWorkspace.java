package io.twindesk.transaction;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that locks the workspace's {@code directory} row. At most one such call
 * per workspace runs at a time on this server; see {@link WorkspaceWriteLock}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface SerializedPerWorkspace {

}
