package io.twindesk.deskie;

import java.util.Locale;

import io.twindesk.workspace.Workspace;
import io.twindesk.workspace.WorkspaceService;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The {@code [domain]} of Deskie's addresses: below the base domain each workspace has
 * its own host name; on every other host the key alone tells the workspace.
 */
@Component
class DeskieDomain {

	private final @Nullable String suffix;

	private final WorkspaceService workspaces;

	DeskieDomain(DeskieDomainProperties properties, WorkspaceService workspaces) {
		String domain = properties.baseDomain();
		this.suffix = (domain != null && !domain.isBlank()) ? "." + domain.strip().toLowerCase(Locale.ROOT) : null;
		this.workspaces = workspaces;
	}

	/**
	 * The workspace that the request's host names, or null if it names none.
	 * @throws DeskieRefusal 404 {@code domain_not_found} if it names one that there is
	 * not
	 */
	@Nullable Workspace workspace(HttpServletRequest request) {
		String host = request.getServerName().toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
		if (this.suffix == null || !host.endsWith(this.suffix)) {
			return null;
		}
		return this.workspaces.find(host.substring(0, host.length() - this.suffix.length()))
			.orElseThrow(() -> new DeskieRefusal(HttpStatus.NOT_FOUND, "domain_not_found"));
	}

}
