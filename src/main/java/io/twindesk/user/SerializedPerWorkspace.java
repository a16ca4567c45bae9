package io.twindesk.user;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A call that locks the workspace's {@link UserDirectory}. Of one workspace only one at a
 * time begins on this server; see {@link WorkspaceWriteLock}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@interface SerializedPerWorkspace {

}
