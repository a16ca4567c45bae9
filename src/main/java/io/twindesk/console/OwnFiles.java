package io.twindesk.console;

import java.io.IOException;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Finds the scripts, styles and pictures of this project's pages, and no other files. */
class OwnFiles extends PathResourceResolver {

	private static final Set<String> EXTENSIONS = Set.of("js", "css", "svg");

	@Override
	protected @Nullable Resource getResource(String path, Resource location) throws IOException {
		String extension = StringUtils.getFilenameExtension(path);
		return (extension != null && EXTENSIONS.contains(extension)) ? super.getResource(path, location) : null;
	}

}
