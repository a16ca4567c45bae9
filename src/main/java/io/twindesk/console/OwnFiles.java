package io.twindesk.console;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Finds the scripts, styles and pictures of this project's pages, and no other files. */
class OwnFiles extends PathResourceResolver {

	@Override
	protected @Nullable Resource getResource(String path, Resource location) throws IOException {
		return path.matches("([a-z-]+/)?[a-z-]+[.](js|css|svg)") ? super.getResource(path, location) : null;
	}

}
