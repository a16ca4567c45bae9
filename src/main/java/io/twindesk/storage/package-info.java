/**
 * The database: H2 in memory, H2 on disk or PostgreSQL, and the settings of each that
 * prevent the loss of acknowledged writes. Also the modes of files with secret or
 * personal data.
 */
@ApplicationModule(allowedDependencies = "settings")
@NullMarked
package io.twindesk.storage;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
